package org.ceaseline.desk.page;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.ceaseline.capture.Report;
import org.ceaseline.capture.Section;
import org.ceaseline.coding.Claim;

/** A report cut into blocks and pieces, so that the sentences of claims can be marked in it. */
public final class Lit {

    private Lit() {}

    /**
     * A section of the report.
     *
     * @param kind as in {@link Section.Kind}, lower case
     * @param comment its number, 0 where it is none
     * @param lit true where a sentence in it is the one asked for
     */
    public record Block(String kind, int comment, String why, boolean ambiguous, List<Piece> pieces, boolean lit) {
        public Block {
            pieces = List.copyOf(pieces);
        }
    }

    /**
     * A stretch of text.
     *
     * @param claims ids of the claims whose sentence it belongs to
     * @param lit true where it belongs to the claim asked for
     * @param first true for the first of those
     */
    public record Piece(String text, List<String> claims, boolean lit, boolean first) {
        public Piece {
            claims = List.copyOf(claims);
        }

        public boolean isMarked() {
            return !claims.isEmpty();
        }
    }

    static List<Block> blocks(Report report, List<Claim> claims, String asked) {
        List<Claim> sound =
                claims.stream().filter(claim -> holds(report, claim)).toList();
        List<Block> blocks = new ArrayList<>();
        for (Section section : report.sections()) {
            List<Piece> pieces = pieces(report.text(), section.start(), section.end(), sound, asked);
            blocks.add(new Block(
                    section.kind().name().toLowerCase(java.util.Locale.ROOT),
                    section.comment(),
                    section.why(),
                    section.ambiguous(),
                    pieces,
                    pieces.stream().anyMatch(Piece::lit)));
        }
        return withFirst(blocks);
    }

    /** The place to scroll to is the first lit piece of the whole report. */
    private static List<Block> withFirst(List<Block> blocks) {
        List<Block> all = new ArrayList<>(blocks);
        for (int k = 0; k < all.size(); k++) {
            Block block = all.get(k);
            for (int i = 0; block.lit() && i < block.pieces().size(); i++) {
                Piece piece = block.pieces().get(i);
                if (piece.lit()) {
                    List<Piece> pieces = new ArrayList<>(block.pieces());
                    pieces.set(i, new Piece(piece.text(), piece.claims(), true, true));
                    all.set(k, new Block(block.kind(), block.comment(), block.why(), block.ambiguous(), pieces, true));
                    return all;
                }
            }
        }
        return all;
    }

    /** True where the span of a claim still holds exactly its sentence. */
    static boolean holds(Report report, Claim claim) {
        Claim.Evidence evidence = claim.evidence();
        return evidence.start() >= 0
                && evidence.end() <= report.text().length()
                && evidence.start() <= evidence.end()
                && report.text().substring(evidence.start(), evidence.end()).equals(evidence.text());
    }

    private static List<Piece> pieces(String text, int start, int end, List<Claim> claims, String asked) {
        TreeSet<Integer> cuts = new TreeSet<>(List.of(start, end));
        for (Claim claim : claims) {
            int from = claim.evidence().start();
            int to = claim.evidence().end();
            if (from < end && to > start) {
                cuts.add(Math.max(start, from));
                cuts.add(Math.min(end, to));
            }
        }
        List<Piece> pieces = new ArrayList<>();
        Integer from = null;
        for (int cut : cuts) {
            if (from != null) {
                pieces.add(piece(text, from, cut, claims, asked));
            }
            from = cut;
        }
        return pieces;
    }

    private static Piece piece(String text, int from, int to, List<Claim> claims, String asked) {
        List<String> here = claims.stream()
                .filter(claim ->
                        claim.evidence().start() <= from && claim.evidence().end() >= to)
                .map(Claim::id)
                .toList();
        return new Piece(text.substring(from, to), here, here.contains(asked), false);
    }

    /**
     * The sentence of a claim with a few words around it.
     *
     * @param id of the element that it is shown in; empty where it has none
     */
    public record Quote(String before, String sentence, String after, String id) {

        /** As the sentence that the page is about. */
        public Quote lit() {
            return new Quote(before, sentence, after, "lit");
        }
    }

    static Quote quote(Report report, Claim claim, int around) {
        if (!holds(report, claim)) {
            return new Quote("", "", "", "");
        }
        int from = Math.max(0, claim.evidence().start() - around);
        int to = Math.min(report.text().length(), claim.evidence().end() + around);
        return new Quote(
                (from == 0 ? "" : "… ")
                        + report.text()
                                .substring(from, claim.evidence().start())
                                .stripLeading(),
                claim.evidence().text(),
                report.text().substring(claim.evidence().end(), to).stripTrailing()
                        + (to == report.text().length() ? "" : " …"),
                "");
    }
}
