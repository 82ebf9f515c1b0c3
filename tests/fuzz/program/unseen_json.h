// SPDX-License-Identifier: Apache-2.0
// qpdf's own JSON, which nothing here uses, as a name alone: clang 14 cannot compile its header
// with the vectors of libstdc++ 12. Included first in what uses qpdf, by clang alone.
#pragma once

#define JSON_HH
#include <memory>
#include <map>
#include <string>
#include <vector>
class JSON {};
