// SPDX-License-Identifier: Apache-2.0
// Templates: text files in a folder, compiled once for each page kind and language.
//
//   {{key}}                        a value, escaped for the place where it stands
//   {{@lang}} {{@dir}} {{@name}}   a constant: the same on every page of a language
//   {{_ message.key}}              a message of the interface
//   {{#key}}...{{/key}}            for each item; or once, where a flag is set or a text not empty
//   {{^key}}...{{/key}}            where a list or text is empty, a flag not set
//   {{> parts/nav}}                another file, here
//   {{< base}} {{$title}}...{{/title}} {{/base}}     the file base.html, with a block of ours
//   {{$title}}...{{/title}}        in base.html: a block and what it is if nobody fills it
//   {{! remark }}                  nothing
//
// Names have letters, digits and . _ - / and begin with a letter. Items of a list see the keys of
// the page too. A line that holds only tags which write nothing (all but values, constants and
// messages) vanishes with its line break. The words of a block are those of the file where it is
// written; of two files that fill the same block the outer one (the page) wins.
//
// Where a value may stand, and what becomes of it there:
//   text                           & < > escaped; a key declared as html is written as it is
//   a quoted attribute             also " and '
//   href, src, action and the like an address: http, https, mailto or relative, otherwise "#";
//                                  after ? or # percent-encoded
//   <script type="application/json"> or ld+json: a JSON string, with its quotes where it stands
//                                  outside quotes, without them inside
// Everywhere else (on..., style, scripts, comments, names, unquoted attributes) the template does
// not compile, nor where a section opens in one place and closes in another. Optional attributes:
// <a{{#current}} aria-current="page"{{/current}}>.
//
// Keys: schema.h. Values: scope.h. load_templates: template_set.h. compile: compile.h. render:
// template.h. Errors carry the template's file, line and column, and all come at once.
#pragma once

#include "templating/compile.h"       // IWYU pragma: export
#include "templating/html.h"          // IWYU pragma: export
#include "templating/schema.h"        // IWYU pragma: export
#include "templating/scope.h"         // IWYU pragma: export
#include "templating/template.h"      // IWYU pragma: export
#include "templating/template_set.h"  // IWYU pragma: export
