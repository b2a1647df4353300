package vigie.index.elastic;

import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import co.elastic.clients.elasticsearch._types.query_dsl.ZeroTermsQuery;
import java.util.List;
import vigie.index.SearchText;
import vigie.index.SearchText.Term;
import vigie.index.Spellings;

/** A search text as a query. */
final class TextQuery {

    /** A find in the title weighs three times one in the text, in the summary twice. */
    private static final List<String> FIELDS = List.of("title^3", "summary^2", "text");

    private TextQuery() {}

    static Query of(SearchText text) {
        return Query.of(query -> query.bool(bool -> bool.must(found(text.needed()))
                .should(found(text.words()))
                .minimumShouldMatch(String.valueOf(text.wordsNeeded()))
                .mustNot(text.excluded().stream()
                        .map(term -> any(term, ZeroTermsQuery.None))
                        .toList())));
    }

    /** A word of which nothing is left («de», «la») is taken as found. */
    private static List<Query> found(List<Term> terms) {
        return terms.stream().map(term -> any(term, ZeroTermsQuery.All)).toList();
    }

    private static Query any(Term term, ZeroTermsQuery whenEmpty) {
        var spellings = Spellings.of(term).stream()
                .map(spelling -> match(spelling, whenEmpty))
                .toList();
        return Query.of(query -> query.disMax(best -> best.queries(spellings)));
    }

    private static Query match(Term term, ZeroTermsQuery whenEmpty) {
        var type = term.phrase() ? TextQueryType.Phrase : TextQueryType.BestFields;
        return Query.of(query -> query.multiMatch(match -> match.query(term.text())
                .fields(FIELDS)
                .type(type)
                .operator(Operator.And)
                .zeroTermsQuery(whenEmpty)));
    }
}
