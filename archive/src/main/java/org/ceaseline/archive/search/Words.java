package org.ceaseline.archive.search;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/** Words as they are looked for: small letters, no accents, one form of each Arabic letter, English endings taken off. */
final class Words extends Analyzer {

    @Override
    protected TokenStreamComponents createComponents(String field) {
        StandardTokenizer words = new StandardTokenizer();
        TokenStream folded = new DecimalDigitFilter(new LowerCaseFilter(new EnglishPossessiveFilter(words)));
        TokenStream arabic = new ArabicNormalizationFilter(new ASCIIFoldingFilter(folded));
        return new TokenStreamComponents(words, new KStemFilter(arabic));
    }
}
