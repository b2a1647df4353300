package vigie.app.engine;

/** What a running Vigie says about itself, so that other commands use its engines instead of starting their own. */
public final class RunningInstance {

    /** The part written to {@code instance.json}: addresses, and where the secrets lie instead of the secrets. */
    record Written(
            long pid,
            String started,
            String http,
            String kafka,
            String elasticsearch,
            String elasticsearchUser,
            String secrets) {}

    private final long pid;
    private final String http;
    private final String started;
    private final EngineAddresses engines;
    private final Secrets secrets;

    RunningInstance(long pid, String http, String started, EngineAddresses engines, Secrets secrets) {
        this.pid = pid;
        this.http = http;
        this.started = started;
        this.engines = engines;
        this.secrets = secrets;
    }

    public long pid() {
        return pid;
    }

    public String http() {
        return http;
    }

    public String started() {
        return started;
    }

    /** Where its own engines listen; empty addresses for those it does not run itself. */
    public EngineAddresses engines() {
        return engines;
    }

    /** Its key of that name. */
    public byte[] key(String name) {
        return secrets.key("vigie." + name);
    }
}
