package vigie.app.cli;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;
import vigie.app.config.ConfigurationException;
import vigie.app.engine.EngineFailure;
import vigie.stream.NeighbourDownException;

/** Turns what a command throws into one sentence for the person and an exit code for the script. */
public final class Failures implements IExecutionExceptionHandler {

    static final int PARTLY = 1;
    static final int CONFIGURATION = 3;
    static final int SURROUNDINGS = 4;

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        var sentence = failure.getMessage() == null ? failure.toString() : failure.getMessage();
        command.getErr().println("vigie : " + sentence);
        return switch (failure) {
            case ConfigurationException _ -> CONFIGURATION;
            case EngineFailure _, NeighbourDownException _ -> SURROUNDINGS;
            case CommandFailure _ -> PARTLY;
            default -> unexpected(failure, command);
        };
    }

    /** Not foreseen, so the whole trace helps whoever reads the report. */
    private static int unexpected(Exception failure, CommandLine command) {
        failure.printStackTrace(command.getErr());
        return PARTLY;
    }
}
