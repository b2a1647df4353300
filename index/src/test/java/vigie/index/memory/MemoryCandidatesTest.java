package vigie.index.memory;

import vigie.index.CandidateIndex;
import vigie.index.CandidateSearch;
import vigie.index.CandidateSearchContract;
import vigie.index.Stories;

class MemoryCandidatesTest extends CandidateSearchContract {

    private final MemoryCandidates candidates = new MemoryCandidates(() -> Stories.NOON);

    @Override
    protected CandidateIndex index() {
        return candidates;
    }

    @Override
    protected CandidateSearch search() {
        return candidates;
    }

    @Override
    protected void refresh() {}
}
