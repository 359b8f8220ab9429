package com.vixshield.platform.cli;

import java.io.PrintStream;

/**
 * Defines a command of the program: a class with picocli's {@code @Command} and {@code @Option} annotations, which has its
 * options when it is run. Help and refusals are the program's.
 */
public interface ConsoleCommand {

    int OK = 0;

    /**
     * @param err for progress; what is wrong with the input is thrown
     * @return the exit code of the process
     * @throws CommandRefused when there is nothing that could be done, exit code 2
     */
    int run(PrintStream out, PrintStream err);
}
