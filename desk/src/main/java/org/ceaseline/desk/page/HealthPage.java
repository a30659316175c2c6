package org.ceaseline.desk.page;

import org.ceaseline.desk.holding.Holdings;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** For those who watch the desk itself: it runs, and it can read its archive. */
@Controller
final class HealthPage {

    private final Holdings holdings;

    HealthPage(Holdings holdings) {
        this.holdings = holdings;
    }

    @GetMapping("/health")
    ResponseEntity<String> health() {
        return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body("up\n");
    }

    @GetMapping("/ready")
    ResponseEntity<String> ready() {
        try {
            holdings.archive().auditHead();
            return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body("ready\n");
        } catch (RuntimeException e) {
            return ResponseEntity.status(503).contentType(MediaType.TEXT_PLAIN).body("the archive cannot be read\n");
        }
    }
}
