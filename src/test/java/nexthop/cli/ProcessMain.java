package nexthop.cli;

/** The command line as a program, for tests that need a process. */
final class ProcessMain {
    private ProcessMain() {}

    public static void main(String[] arguments) {
        System.exit(CommandLineInterface.run(arguments, Terminal.ofProcess(), _ -> 0));
    }
}
