package vigie.app.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything an operator may set. The defaults and what each key means stand in {@code defaults.yaml}. */
public record Settings(
        Web web, Kafka kafka, Elasticsearch elasticsearch, Ingest ingest, Train train, Digest digest, Mail mail) {

    /** The same for the demonstration: on this machine alone, with its own engines, looking at its press every few seconds. */
    public Settings forDemo(@Nullable Integer port) {
        var here = new Web(port == null ? web.port() : port, "127.0.0.1", null);
        var ownKafka = new Kafka(null, null, null, null, null, null, null, kafka.heap(), kafka.port());
        var ownSearch =
                new Elasticsearch(null, null, null, null, null, null, null, elasticsearch.heap(), elasticsearch.port());
        var often = new Ingest(null, Duration.ofSeconds(15), Duration.ofSeconds(5), Duration.ZERO, List.of());
        return new Settings(
                here,
                ownKafka,
                ownSearch,
                often,
                train,
                digest,
                new Mail(null, 0, Mail.Security.NONE, null, null, null, null));
    }

    public record Web(int port, String bind, @Nullable URI publicAddress) {
        public Web {
            requirePort("web.port", port);
            if (publicAddress != null && publicAddress.getHost() == null) {
                throw new ConfigurationException(
                        "web.public-address doit être une adresse complète, comme https://vigie.example.org");
            }
        }
    }

    public record Kafka(
            @Nullable String bootstrapServers,
            @Nullable String securityProtocol,
            @Nullable String saslMechanism,
            @Nullable String user,
            @Nullable String password,
            @Nullable Path passwordFile,
            @Nullable Path truststoreFile,
            int heap,
            int port) {
        public Kafka {
            requirePort("kafka.port", port);
        }

        public boolean isEmbedded() {
            return bootstrapServers == null;
        }
    }

    public record Elasticsearch(
            @Nullable URI url,
            @Nullable String user,
            @Nullable String password,
            @Nullable Path passwordFile,
            @Nullable String apiKey,
            @Nullable Path apiKeyFile,
            @Nullable Path caFile,
            int heap,
            int port) {
        public Elasticsearch {
            requirePort("elasticsearch.port", port);
            if (url != null && url.getHost() == null) {
                throw new ConfigurationException(
                        "elasticsearch.url doit être une adresse complète, comme https://recherche.example.org:9200");
            }
        }

        public boolean isEmbedded() {
            return url == null;
        }
    }

    public record Ingest(
            @Nullable URI contact, Duration pollAtLeast, Duration pollAtMost, Duration spacing, List<String> allow) {
        public Ingest {
            allow = List.copyOf(allow);
            if (pollAtMost.isNegative() || pollAtMost.isZero() || pollAtLeast.compareTo(pollAtMost) < 0) {
                throw new ConfigurationException(
                        "ingest.poll-at-most est le plus court délai entre deux passages et ingest.poll-at-least le plus long : "
                                + pollAtMost + " et " + pollAtLeast + " sont inversés");
            }
            if (spacing.isNegative()) throw new ConfigurationException("ingest.spacing ne peut pas être négatif");
        }
    }

    /**
     * When models are trained anew.
     *
     * @param every none: only when asked to
     * @param atLeast how many decisions must have come since the last training
     */
    public record Train(@Nullable Duration every, int atLeast) {

        /** A training takes minutes of one processor. */
        private static final Duration SHORTEST = Duration.ofHours(1);

        public Train {
            if (every != null && every.compareTo(SHORTEST) < 0)
                throw new ConfigurationException("train.every vaut " + every + " ; le plus court est PT1H");
            if (atLeast < 1) throw new ConfigurationException("train.at-least vaut " + atLeast + " ; le moins est 1");
        }
    }

    public record Digest(ZoneId zone, LocalTime at) {}

    public record Mail(
            @Nullable String host,
            int port,
            Security security,
            @Nullable String user,
            @Nullable String password,
            @Nullable Path passwordFile,
            @Nullable String from) {

        public enum Security {
            STARTTLS,
            TLS,
            NONE
        }

        public Mail {
            requirePort("mail.port", port);
            if (host != null && from == null)
                throw new ConfigurationException(
                        "mail.host est donné : mail.from doit dire de qui viennent les lettres");
        }
    }

    private static void requirePort(String key, int port) {
        if (port < 0 || port > 65_535)
            throw new ConfigurationException(key + " vaut " + port + " ; un port est un nombre de 0 à 65535");
    }
}
