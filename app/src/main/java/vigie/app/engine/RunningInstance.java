package vigie.app.engine;

/** What a running Vigie says about itself, so that other commands use its engines instead of starting their own. */
public record RunningInstance(long pid, String http, String started, EngineAddresses engines) {

    /** The part written to {@code instance.json}: addresses, and where the secrets lie instead of the secrets. */
    record Written(
            long pid, String started, String http, String kafka, String elasticsearch, String elasticsearchUser, String secrets) {}
}
