// SPDX-License-Identifier: Apache-2.0
#include "attachments/jpeg.h"

#include "attachments/attachment.h"
#include "attachments/jpeg_layout.h"

#include <csetjmp>
#include <cstdio>
#include <cstdlib>
#include <vector>

#include <jpeglib.h>

namespace palermo::attachments {
namespace {

constexpr std::size_t most_scans = 100;  // each costs a walk over the whole picture

// The library leaves by longjmp: nothing with a destructor lives in a function that it leaves.
struct Session {
  jpeg_error_mgr errors{};
  std::jmp_buf leave{};
  jpeg_decompress_struct in{};
  jpeg_compress_struct out{};
  std::vector<JSAMPLE> row;
  unsigned char* made = nullptr;
  unsigned long size = 0;

  Session() {
    in.err = out.err = jpeg_std_error(&errors);
    errors.error_exit = [](j_common_ptr info) {
      std::longjmp(static_cast<Session*>(info->client_data)->leave, 1);
    };
    errors.emit_message = [](j_common_ptr info, int level) {
      if (level < 0) ++info->err->num_warnings;
    };
    errors.output_message = [](j_common_ptr) {};
    in.client_data = out.client_data = this;
    jpeg_create_decompress(&in);
    jpeg_create_compress(&out);
  }
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;
  ~Session() {
    jpeg_destroy_compress(&out);
    jpeg_destroy_decompress(&in);
    std::free(made);
  }
};

void begin(Session& session, std::string_view bytes) {
  jpeg_mem_src(&session.in, reinterpret_cast<const unsigned char*>(bytes.data()),
               static_cast<unsigned long>(bytes.size()));
  (void)jpeg_read_header(&session.in, TRUE);
}

// False where any sample cannot be decoded, or had to be guessed.
bool decode(Session& session, std::string_view bytes) {
  if (setjmp(session.leave) != 0) return false;
  begin(session, bytes);
  session.in.out_color_space = session.in.jpeg_color_space;  // as it is: nothing to convert
  (void)jpeg_start_decompress(&session.in);
  session.row.resize(std::size_t{session.in.output_width} *
                     static_cast<std::size_t>(session.in.output_components));
  while (session.in.output_scanline < session.in.output_height) {
    JSAMPROW row = session.row.data();
    (void)jpeg_read_scanlines(&session.in, &row, 1);
  }
  (void)jpeg_finish_decompress(&session.in);
  return session.errors.num_warnings == 0;
}

// One scan, tables of its own, no mark but those of its colours.
bool transcode(Session& session, std::string_view bytes) {
  if (setjmp(session.leave) != 0) return false;
  begin(session, bytes);
  jvirt_barray_ptr* const coefficients = jpeg_read_coefficients(&session.in);
  jpeg_copy_critical_parameters(&session.in, &session.out);
  session.out.optimize_coding = TRUE;
  session.out.JFIF_major_version = session.out.JFIF_minor_version = 1;
  session.out.density_unit = 0;
  session.out.X_density = session.out.Y_density = 1;
  jpeg_mem_dest(&session.out, &session.made, &session.size);
  jpeg_write_coefficients(&session.out, coefficients);
  jpeg_finish_compress(&session.out);
  (void)jpeg_finish_decompress(&session.in);
  return true;
}

bool too_large(const JpegLayout& layout) {
  return layout.width > most_side || layout.height > most_side ||
         layout.width * layout.height > most_pixels;
}

// What must hold before anything is decoded.
bool is_decodable(const JpegLayout& layout, Reasons& reasons) {
  if (!layout.whole || layout.width == 0 || layout.height == 0 || layout.scans > most_scans)
    reasons.add("jpeg-damaged");
  else if (too_large(layout))
    reasons.add("picture-pixels");
  else
    return true;
  return false;
}

}  // namespace

void check_jpeg(std::string_view bytes, Notes notes, Reasons& reasons) {
  const JpegLayout layout = read_jpeg_layout(bytes, reasons);
  if (!is_decodable(layout, reasons)) return;
  if (layout.turned && notes == Notes::HeedTurn) reasons.add("jpeg-turned");
  Session session;
  if (!decode(session, bytes)) reasons.add("jpeg-damaged");
}

std::optional<std::string> clean_jpeg(std::string_view bytes, Notes notes, Reasons& reasons) {
  Reasons of_layout;
  const JpegLayout layout = read_jpeg_layout(bytes, of_layout);
  if (!is_decodable(layout, reasons)) return std::nullopt;
  if (layout.turned && notes == Notes::HeedTurn) {
    reasons.add("jpeg-turned");
    return std::nullopt;
  }
  Session session;
  if (!transcode(session, bytes)) {
    reasons.add("jpeg-damaged");
    return std::nullopt;
  }
  return std::string(reinterpret_cast<const char*>(session.made), session.size);
}

}  // namespace palermo::attachments
