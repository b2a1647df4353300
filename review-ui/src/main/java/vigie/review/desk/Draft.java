package vigie.review.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigie.model.Candidate;
import vigie.model.DeploymentTag;
import vigie.model.ItemId;
import vigie.model.Place;
import vigie.model.PlaceDirectory;
import vigie.model.PlaceTag;
import vigie.model.Status;
import vigie.model.Technology;
import vigie.model.VendorTag;
import vigie.review.web.Exchange;
import vigie.review.web.Fault;

/** The findings of a story as they stand in the form: first as the machine proposes them, then as the person changes them. A value. */
public record Draft(List<Finding> findings) {

    /** More in one article is a survey of towns, which is entered elsewhere. */
    static final int MOST_FINDINGS = 12;

    public Draft {
        findings = List.copyOf(findings);
    }

    /** What the machine read in the article. */
    static Draft proposed(Candidate candidate, PlaceDirectory places) {
        var findings = new ArrayList<Finding>();
        for (var tag : candidate.deployments()) findings.add(proposed(candidate, tag, places, findings.isEmpty()));
        if (findings.isEmpty()) findings.add(guessed(candidate));
        return new Draft(findings.stream().limit(MOST_FINDINGS).toList());
    }

    /** What the form holds. */
    static Draft of(Exchange form, PlaceDirectory places) {
        var count = number(form.form("constats"));
        if (count < 1 || count > MOST_FINDINGS) throw Fault.malformed("error.malformed");
        var findings = new ArrayList<Finding>();
        for (var i = 0; i < count; i++) findings.add(read(form, i, places));
        return new Draft(findings);
    }

    boolean isComplete() {
        return findings.stream().allMatch(finding -> finding.gaps().isEmpty());
    }

    Draft withPlace(int index, Place place) {
        var changed = new ArrayList<>(findings);
        if (index < 0 || index >= changed.size()) throw Fault.malformed("error.malformed");
        changed.set(index, changed.get(index).withPlace(place));
        return new Draft(changed);
    }

    Draft withAnother(ItemId source) {
        var changed = new ArrayList<>(findings);
        if (changed.size() < MOST_FINDINGS) changed.add(Finding.blank(source));
        return new Draft(changed);
    }

    Draft without(int index) {
        var changed = new ArrayList<>(findings);
        if (changed.size() > 1 && index >= 0 && index < changed.size()) changed.remove(index);
        return new Draft(changed);
    }

    private static Finding proposed(Candidate candidate, DeploymentTag tag, PlaceDirectory places, boolean isFirst) {
        var place = tag.insee() == null ? null : findPlace(candidate, tag.insee(), places);
        var typed = place == null ? "" : Finding.label(place);
        var cameras = isFirst && candidate.cameraCount() != null ? String.valueOf(candidate.cameraCount()) : "";
        return new Finding(
                typed,
                place,
                List.of(),
                tag.technology(),
                tag.status(),
                onlyVendor(candidate),
                cameras,
                tag.quote(),
                candidate.item());
    }

    /** Without a stated deployment: the main place and the first technology, to be completed. */
    private static Finding guessed(Candidate candidate) {
        var place =
                candidate.mainPlaces().stream().map(PlaceTag::place).findFirst().orElse(null);
        var technology = candidate.technologies().isEmpty()
                ? null
                : candidate.technologies().getFirst().technology();
        var typed = place == null ? "" : Finding.label(place);
        return new Finding(
                typed,
                place,
                List.of(),
                technology,
                Status.UNKNOWN,
                onlyVendor(candidate),
                "",
                candidate.title(),
                candidate.item());
    }

    private static @Nullable Place findPlace(Candidate candidate, String insee, PlaceDirectory places) {
        return candidate.places().stream()
                .map(PlaceTag::place)
                .filter(place -> place.insee().equals(insee))
                .findFirst()
                .or(() -> places.find(insee))
                .orElse(null);
    }

    private static String onlyVendor(Candidate candidate) {
        var names = candidate.vendors().stream().map(VendorTag::name).distinct().toList();
        return names.size() == 1 ? names.getFirst() : "";
    }

    private static Finding read(Exchange form, int index, PlaceDirectory places) {
        var typed = form.form("lieu" + index);
        var known = places.find(form.form("insee" + index))
                .filter(place -> Finding.label(place).equals(typed));
        var reading = known.isPresent() || typed.isEmpty()
                ? new PlaceInput.Reading(known, List.of())
                : new PlaceInput(places).read(typed);
        return new Finding(
                reading.place().map(Finding::label).orElse(typed),
                reading.place().orElse(null),
                reading.choices(),
                Technology.findBySlug(form.form("technologie" + index)).orElse(null),
                Status.findBySlug(form.form("statut" + index)).orElse(Status.UNKNOWN),
                form.form("fournisseur" + index),
                form.form("cameras" + index),
                form.form("citation" + index),
                Optional.of(form.form("article" + index))
                        .filter(id -> !id.isEmpty())
                        .map(ItemId::new)
                        .orElseThrow(() -> Fault.malformed("error.malformed")));
    }

    private static int number(String text) {
        return text.matches("\\d{1,3}") ? Integer.parseInt(text) : -1;
    }
}
