#!/usr/bin/python3 -I
# SPDX-License-Identifier: Apache-2.0
"""Takes pages on its input as Pagefind's service does; a test adds the call of serve()."""
import base64
import json
import os
import subprocess
import sys

answer_types = {"NewIndex": "NewIndex", "AddFile": "IndexedFile", "WriteFiles": "WriteFiles"}


def read_message():
    text = b""
    while not text.endswith(b","):
        byte = os.read(0, 1)
        if not byte:
            return None
        text += byte
    return json.loads(base64.b64decode(text[:-1]))["payload"]


def answer(payload):
    text = base64.b64encode(json.dumps({"message_id": 0, "payload": payload}).encode())
    os.write(1, text + b",")


def serve(script, refuse="", nonsense=False):
    """`script` is run when the files are to be written; its exit status or signal is the end."""
    pages, config = b"", {}
    while message := read_message():
        kind = message["type"]
        if kind == "NewIndex":
            config = message["config"]
        if kind == "AddFile":
            pages += message["file_contents"].encode()
        if kind == "WriteFiles":
            run = ["/bin/sh", "-c", script, "sh", message["output_path"], json.dumps(config)]
            status = subprocess.run(run, input=pages, env={}, check=False).returncode
            if status < 0:
                os.kill(os.getpid(), -status)
            if status > 0:
                sys.exit(status)
        if nonsense:
            os.write(1, b"?,")
        else:
            answer({"type": "Error" if kind == refuse else answer_types[kind]})


