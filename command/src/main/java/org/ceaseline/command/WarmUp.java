package org.ceaseline.command;

import picocli.CommandLine.Command;

/** Loads what most commands need, so that the build can keep those classes ready to map. */
@Command(name = "warm-up", hidden = true, description = "Loads the classes that most commands need.")
final class WarmUp implements Runnable {

    @Override
    public void run() {
        // the rooms' doors are touched by the command line itself
    }
}
