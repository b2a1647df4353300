package vigie.index.elastic;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import vigie.index.CandidateIndex;
import vigie.index.CandidateSearch;
import vigie.index.CandidateSearchContract;
import vigie.index.Stories;

@Tag("slow")
class ElasticCandidatesTest extends CandidateSearchContract {

    private static ElasticConnection connection;
    private static ElasticGenerations generations;

    private CandidateIndex index;

    @BeforeAll
    static void connect() throws Exception {
        connection = ElasticServer.start().connect();
        generations = new ElasticGenerations(connection, () -> Stories.NOON);
    }

    @AfterAll
    static void close() {
        connection.close();
    }

    @BeforeEach
    void makeAnEmptyIndex() {
        var generation = generations.create();
        generations.publish(generation);
        generations.deleteOlderThan(generation);
        index = generations.writer(generation);
    }

    @Override
    protected CandidateIndex index() {
        return index;
    }

    @Override
    protected CandidateSearch search() {
        return new ElasticCandidateSearch(connection, () -> Stories.NOON);
    }

    @Override
    protected void refresh() {
        connection.ask("refresh", client -> client.indices().refresh(refresh -> refresh.index("vigie")));
    }
}
