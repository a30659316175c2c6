package org.ceaseline.command;

import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import org.ceaseline.archive.ArchiveUnusable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns what went wrong into one sentence that says what to do; a programmer's slip keeps its trace. */
final class PlainErrors implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception problem, CommandLine line, ParseResult parsed) throws Exception {
        Throwable cause =
                problem instanceof UncheckedIOException && problem.getCause() != null ? problem.getCause() : problem;
        Optional<String> sentence = sentence(cause);
        if (sentence.isEmpty()) {
            throw problem;
        }
        line.getErr().println("ceaseline: " + sentence.get());
        return CommandLine.ExitCode.SOFTWARE;
    }

    private static Optional<String> sentence(Throwable problem) {
        if (problem instanceof NoSuchFileException missing) {
            return Optional.of("There is no file or folder " + missing.getFile() + ". Check the path.");
        }
        if (problem instanceof AccessDeniedException denied) {
            return Optional.of("You may not read or write " + denied.getFile() + ". Change its rights or choose another"
                    + " path.");
        }
        if (problem instanceof ArchiveUnusable
                || problem instanceof java.io.IOException
                || problem instanceof IllegalArgumentException) {
            return Optional.ofNullable(problem.getMessage());
        }
        return Optional.empty();
    }
}
