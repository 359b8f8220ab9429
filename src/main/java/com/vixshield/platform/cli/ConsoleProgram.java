package com.vixshield.platform.cli;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.UnmatchedArgumentException;

/** Runs the command that the arguments name. What is wrong with them becomes one line on the error stream and exit code 2. */
public final class ConsoleProgram {

    private static final int BAD_INPUT = 2;

    /** Without arguments the web application starts, which is not this class's matter. */
    @Command(name = "vixshield", synopsisSubcommandLabel = "COMMAND", exitCodeList = {
            "0:done", "2:the command or its input cannot be used; the reason is on the error stream"}, description = {
                    "Runs one command and ends. Without a command the web application starts.%n"})
    static final class Root {

        @Option(names = {"-h", "--help"}, usageHelp = true, scope = ScopeType.INHERIT, description = "Shows this help.")
        boolean help;
    }

    private final CommandLine program = new CommandLine(new Root());
    private final PrintStream out;
    private final PrintStream err;

    private ConsoleProgram(List<? extends ConsoleCommand> commands, PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
        commands.forEach(program::addSubcommand);
        program.registerConverter(LocalDate.class, new DateConverter());
        layOut(program);
        program.getSubcommands().values().forEach(ConsoleProgram::layOut);
        // the text of a refusal must not depend on the terminal, and an argument that begins with @ names no file
        program.setColorScheme(Help.defaultColorScheme(Help.Ansi.OFF)).setExpandAtFiles(false)
                .setExecutionStrategy(this::execute)
                .setParameterExceptionHandler((wrong, arguments) -> refuse(wrong.getCommandLine(), words(wrong)));
    }

    /** Options in the order in which they are declared; a heading of exit codes where a command lists its own. */
    private static void layOut(CommandLine line) {
        var usage = line.getCommandSpec().usageMessage().sortOptions(false);
        if (!usage.exitCodeList().isEmpty()) {
            usage.exitCodeListHeading("%nExit codes:%n");
        }
    }

    /** @return the exit code of the process */
    public static int run(List<? extends ConsoleCommand> commands, List<String> arguments, PrintStream out, PrintStream err) {
        return new ConsoleProgram(commands, out, err).program.execute(arguments.toArray(String[]::new));
    }

    private int execute(ParseResult parsed) {
        ParseResult named = parsed.hasSubcommand() ? parsed.subcommand() : parsed;
        CommandLine line = named.commandSpec().commandLine();
        if (named.isUsageHelpRequested()) {
            out.print(line.getUsageMessage(Help.Ansi.OFF));
            out.flush();
            return ConsoleCommand.OK;
        }
        try {
            return named == parsed
                    ? refuse(line, "name a command: " + names())
                    : ((ConsoleCommand) named.commandSpec().userObject()).run(out, err);
        } catch (CommandRefused e) {
            return refuse(line, String.valueOf(e.getMessage()));
        }
    }

    private int refuse(CommandLine line, String reason) {
        err.println(line.getCommandName() + ": " + reason.replaceAll("\\s+", " ").strip());
        return BAD_INPUT;
    }

    private String words(ParameterException wrong) {
        CommandLine line = wrong.getCommandLine();
        if (line == program && wrong instanceof UnmatchedArgumentException unmatched && !unmatched.isUnknownOption()) {
            return "there is no command " + unmatched.getUnmatched().get(0) + "; there are " + names();
        }
        String path = line == program ? "--help" : line.getCommandName() + " --help";
        return wrong.getMessage() + " (see " + path + ")";
    }

    private String names() {
        return String.join(", ", new TreeSet<>(program.getSubcommands().keySet()));
    }
}
