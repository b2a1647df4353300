package vigie.analysis;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.TokenFilterFactory;

/** The token filter called {@code asciifolding}: «Élu» is found by «elu», and «’» becomes «'». */
@NamedComponent("asciifolding")
public final class AsciiFoldingFactory implements TokenFilterFactory {

    @Override
    public TokenStream create(TokenStream tokens) {
        return new ASCIIFoldingFilter(tokens);
    }

    /** Prefix and wildcard queries go through the same filter, as on a full server. */
    @Override
    public TokenStream normalize(TokenStream tokens) {
        return create(tokens);
    }
}
