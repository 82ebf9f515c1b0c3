// SPDX-License-Identifier: Apache-2.0
#include "json/copy.h"

namespace palermo::json {

void copy(const Cursor& value, Writer& writer) {
  switch (value.type()) {
    case Type::Null:
      writer.null();
      return;
    case Type::Boolean:
      writer.boolean(value.boolean());
      return;
    case Type::Integer:
      writer.integer(value.integer());
      return;
    case Type::String:
      writer.string(value.string());
      return;
    case Type::List:
      writer.begin_list();
      for (const Cursor item : value) copy(item, writer);
      writer.end_list();
      return;
    case Type::Object:
      writer.begin_object();
      for (const Cursor member : value) {
        writer.key(member.key());
        copy(member, writer);
      }
      writer.end_object();
  }
}

}  // namespace palermo::json
