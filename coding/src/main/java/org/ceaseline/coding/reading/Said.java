package org.ceaseline.coding.reading;

import java.util.List;

/**
 * One link of an attribution as the tree gives it, before it is known who the words stand for.
 *
 * @param speakers words for those who say it; empty where the verb is in the passive without an agent
 * @param verb word of saying, -1 for a phrase ("according to")
 * @param kind say, inform, cite, record, opinion, accuse, noun or phrase
 * @param verbClass neutral, distancing, committing or stressing
 * @param hearers words for those who were told; an outlet among them passes it on
 */
record Said(List<Integer> speakers, int verb, String kind, String verbClass, List<Integer> hearers) {
    Said {
        speakers = List.copyOf(speakers);
        hearers = List.copyOf(hearers);
    }
}
