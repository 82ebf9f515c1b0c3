// SPDX-License-Identifier: Apache-2.0
// expects: conversion from
#include "disclosure/wall.h"

using namespace palermo::disclosure;

void forbidden([[maybe_unused]] Secret<Blob>& secret) {
#ifdef FORBIDDEN
  std::string text = secret; (void)text;
#endif
}
