package org.ceaseline.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class TrainingTest {

    private static final Training.Settings SMALL =
            new Training.Settings(7, 4, 2, 18, 10, 2, 8, 2, 0.9, 20, 18, 18, 0, 0, 0, 2, 2, 1, 2, 16, 5);

    private static byte[] train(List<String> log) throws IOException {
        ByteArrayOutputStream model = new ByteArrayOutputStream();
        Training.train(List.of(Reports.of("reports-train.conllu")), SMALL, model, log::add);
        return model.toByteArray();
    }

    @Test
    void theSameTreebankGivesTheSameBytes() throws IOException {
        assertThat(train(new ArrayList<>())).isEqualTo(train(new ArrayList<>()));
    }

    @Test
    void aModelKnowsWhatItLearnt() throws IOException {
        List<String> log = new ArrayList<>();

        Syntax syntax = Syntax.load(new ByteArrayInputStream(train(log)));

        Sentence learnt = Reports.of("reports-train.conllu").sentences().get(0);
        assertThat(syntax.parseSwiftly(learnt).tokens())
                .extracting(Token::head)
                .isEqualTo(learnt.tokens().stream().map(Token::head).toList());
        assertThat(log).isNotEmpty();
    }

    @Test
    void aFileThatIsNoModelIsRefusedWithAdvice() throws IOException {
        ByteArrayOutputStream other = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(other)) {
            out.write(new byte[100]);
        }
        InputStream in = new ByteArrayInputStream(other.toByteArray());

        assertThatThrownBy(() -> Syntax.load(in))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("Train it anew");
    }

    @Test
    void aLineThatIsNotConllUIsShown() {
        BufferedReader bad = new BufferedReader(new StringReader("1\tArland\n\n"));

        assertThatThrownBy(() -> Treebank.read(bad))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1\tArland");
    }
}
