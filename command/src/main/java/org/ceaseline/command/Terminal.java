package org.ceaseline.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;

/** Standard output and error as writers of one character set, whatever the machine's default is. */
final class Terminal {

    private Terminal() {}

    static PrintWriter out(Charset charset) {
        return new PrintWriter(new FileOutputStream(FileDescriptor.out), true, charset);
    }

    static PrintWriter err(Charset charset) {
        return new PrintWriter(new FileOutputStream(FileDescriptor.err), true, charset);
    }
}
