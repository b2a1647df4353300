package vigie.review.search;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigie.model.StoryId;

/**
 * What became of one address, stage by stage.
 *
 * @param typed the address as asked
 * @param isKnown whether Vigie ever read it
 */
public record FateView(
        String typed,
        boolean isKnown,
        String title,
        @Nullable URI address,
        String id,
        @Nullable StoryId story,
        List<Stage> stages) {

    /**
     * One stage, and how far it came.
     *
     * @param state {@code done}, {@code todo} or {@code no}
     * @param name and sentence: in words
     */
    public record Stage(String state, String symbol, String name, String sentence) {}
}
