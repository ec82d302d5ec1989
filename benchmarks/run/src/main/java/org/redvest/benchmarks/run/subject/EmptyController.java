package org.redvest.benchmarks.run.subject;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A handler with nothing behind it, in the same server: what every other answer is compared with. */
@RestController
class EmptyController {

    record Nothing(boolean empty) {}

    @GetMapping("/benchmark/empty")
    Nothing answer() {
        return new Nothing(true);
    }
}
