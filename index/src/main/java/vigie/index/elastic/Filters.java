package vigie.index.elastic;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigie.index.Facts;
import vigie.model.Technology;

/** Small conditions on documents, which questions are put together from. */
final class Filters {

    static final ZoneId FRANCE = ZoneId.of("Europe/Paris");

    private Filters() {}

    static Query is(String field, String value) {
        return Query.of(query -> query.term(term -> term.field(field).value(value)));
    }

    static Query isTrue(String field) {
        return Query.of(query -> query.term(term -> term.field(field).value(true)));
    }

    static Query exists(String field) {
        return Query.of(query -> query.exists(exists -> exists.field(field)));
    }

    static Query isAnyOf(String field, Collection<String> values) {
        var terms = values.stream().map(FieldValue::of).toList();
        return Query.of(query -> query.terms(any -> any.field(field).terms(list -> list.value(terms))));
    }

    static Query isIn(Facts.State... states) {
        return isAnyOf("state", List.of(states).stream().map(Facts.State::code).toList());
    }

    static List<Query> about(@Nullable String place, @Nullable Technology technology, @Nullable String source) {
        var filters = new ArrayList<Query>();
        if (place != null) filters.add(is("place", place));
        if (technology != null) filters.add(is("technology", technology.slug()));
        if (source != null) filters.add(is("source", source));
        return filters;
    }

    /** Days as the French calendar counts them, the last one included. */
    static Query between(@Nullable LocalDate first, @Nullable LocalDate last) {
        return Query.of(query -> query.range(range -> range.date(date -> {
            date.field("date");
            if (first != null) date.gte(millis(start(first)));
            if (last != null) date.lt(millis(start(last.plusDays(1))));
            return date;
        })));
    }

    static String millis(Instant instant) {
        return String.valueOf(instant.toEpochMilli());
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(FRANCE).toInstant();
    }
}
