package org.ceaseline.syntax;

/** Counts the arcs of the right tree that each action would put out of reach. */
final class Oracle {

    private Oracle() {}

    static void costs(Example example, State state, int[] costs) {
        costs[State.SHIFT] = state.canShift() ? shift(example.head, state) : 0;
        if (state.depth > 1) {
            top(example.head, state, costs);
        }
    }

    /** The next word loses dependents on the stack, and a head there unless it is the top. */
    private static int shift(int[] head, State state) {
        int lost = 0;
        int next = state.next;
        for (int i = 0; i < state.depth; i++) {
            int word = state.stack[i];
            boolean headBelow = i < state.depth - 1 && word == head[next];
            lost += headBelow ? 1 : 0;
            lost += word != 0 && head[word] == next ? 1 : 0;
        }
        return lost;
    }

    /** The top loses dependents that are still to come, and every head but the one it gets. */
    private static void top(int[] head, State state, int[] costs) {
        int top = state.top();
        int below = state.stack[state.depth - 2];
        int next = state.next;
        int lost = 0;
        for (int word = next; word < state.none; word++) {
            lost += head[word] == top ? 1 : 0;
        }
        costs[State.LEFT] = lost + (head[top] == below || head[top] > next ? 1 : 0);
        costs[State.RIGHT] = lost + (head[top] >= next ? 1 : 0);
    }
}
