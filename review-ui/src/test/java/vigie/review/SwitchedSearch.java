package vigie.review;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vigie.index.CandidateSearch;
import vigie.index.Document;
import vigie.index.Query;
import vigie.index.SearchPage;
import vigie.model.ItemId;
import vigie.model.StoryId;

/** The search engine, which can be taken away. */
record SwitchedSearch(CandidateSearch search, Switches switches) implements CandidateSearch {

    @Override
    public SearchPage search(Query query) {
        switches.checkSearch();
        return search.search(query);
    }

    @Override
    public QueuePage queue(QueueQuery query) {
        switches.checkSearch();
        return search.queue(query);
    }

    @Override
    public Optional<Document> find(ItemId item) {
        switches.checkSearch();
        return search.find(item);
    }

    @Override
    public List<Document> story(StoryId story) {
        switches.checkSearch();
        return search.story(story);
    }

    @Override
    public Map<String, Long> counts() {
        switches.checkSearch();
        return search.counts();
    }
}
