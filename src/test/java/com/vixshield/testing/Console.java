package com.vixshield.testing;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.Stream;

import com.vixshield.platform.cli.ConsoleCommand;
import com.vixshield.platform.cli.ConsoleProgram;

import picocli.CommandLine.Command;

/** Runs one command as the program would. */
public final class Console {

    private Console() {
    }

    public static int run(ConsoleCommand command, List<String> arguments, PrintStream out, PrintStream err) {
        String name = command.getClass().getAnnotation(Command.class).name();
        return ConsoleProgram.run(List.of(command), Stream.concat(Stream.of(name), arguments.stream()).toList(), out, err);
    }
}
