package org.ceaseline.desk.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TurnsTest {

    @Test
    void noMoreAreMadeTogetherThanMayBe() throws InterruptedException {
        Turns turns = new Turns(2, 60_000);
        AtomicInteger together = new AtomicInteger();
        List<Integer> seen = Collections.synchronizedList(new ArrayList<>());
        List<Thread> readers = new ArrayList<>();
        for (int reader = 0; reader < 10; reader++) {
            readers.add(new Thread(() -> {
                for (int page = 0; page < 20; page++) {
                    try (Turns.Turn turn = turns.take()) {
                        seen.add(together.incrementAndGet());
                        Thread.yield();
                        together.decrementAndGet();
                    }
                }
            }));
        }
        readers.forEach(Thread::start);
        for (Thread reader : readers) {
            reader.join();
        }

        assertThat(seen).hasSize(200).allMatch(many -> many <= 2);
    }

    @Test
    void whoHasWaitedLongIsLetIn() {
        Turns turns = new Turns(1, 20);
        try (Turns.Turn slow = turns.take();
                Turns.Turn other = turns.take()) {
            assertThat(slow).isNotSameAs(other);
        }
        try (Turns.Turn again = turns.take()) {
            assertThat(again).isNotNull();
        }
    }

    @Test
    void whoeverComesFirstIsNext() throws InterruptedException {
        Turns turns = new Turns(1, 60_000);
        List<Integer> order = Collections.synchronizedList(new ArrayList<>());
        List<Thread> readers = new ArrayList<>();
        try (Turns.Turn first = turns.take()) {
            for (int reader = 0; reader < 5; reader++) {
                int number = reader;
                Thread next = new Thread(() -> {
                    try (Turns.Turn turn = turns.take()) {
                        order.add(number);
                    }
                });
                readers.add(next);
                next.start();
                while (next.getState() != Thread.State.TIMED_WAITING) {
                    Thread.sleep(1);
                }
            }
        }
        for (Thread reader : readers) {
            reader.join();
        }

        assertThat(order).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void anInterruptIsKept() {
        Turns turns = new Turns(1, 60_000);
        try (Turns.Turn slow = turns.take()) {
            Thread.currentThread().interrupt();
            try (Turns.Turn other = turns.take()) {
                assertThat(Thread.interrupted()).isTrue();
            }
        }
    }
}
