package vigie.classify.deployment;

import vigie.classify.learn.Features;
import vigie.classify.learn.LinearModel;
import vigie.classify.learn.Models;
import vigie.model.Status;

/** Says how far a technology has come in a place. Learnt from labelled articles and snippets. Thread-safe. */
final class StatusJudge {

    private final LinearModel model;

    StatusJudge(Models models) {
        model = models.get(Models.STATUS);
    }

    /** The likeliest status. */
    Status judge(Features signs) {
        var chances = model.probabilities(signs);
        var best = 0;
        for (var i = 1; i < chances.length; i++) if (chances[i] > chances[best]) best = i;
        return Status.findBySlug(model.outcomes().get(best)).orElse(Status.UNKNOWN);
    }
}
