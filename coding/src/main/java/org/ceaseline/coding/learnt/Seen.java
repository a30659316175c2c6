package org.ceaseline.coding.learnt;

/** Takes down what is seen of a thing, trait by trait; one that was taken down before counts once. */
public interface Seen {

    /** Takes down a trait whose name is made of these, in this order. */
    void take(Stretch... parts);
}
