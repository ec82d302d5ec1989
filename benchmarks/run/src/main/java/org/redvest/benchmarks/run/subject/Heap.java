package org.redvest.benchmarks.run.subject;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;
import java.util.Map;

/** The heap of this process, in bytes. */
final class Heap {

    private Heap() {}

    /**
     * Looks at the heap.
     *
     * @param collected whether to collect garbage first, so that what is in use is what lives
     */
    static Map<String, Double> figures(boolean collected) {
        double peak = pools().stream()
                .mapToDouble(pool -> pool.getPeakUsage().getUsed())
                .sum();
        if (collected) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        Map<String, Double> figures = Map.of(
                "heapUsed", (double) (runtime.totalMemory() - runtime.freeMemory()),
                "heapPeak", peak,
                "heapMax", (double) runtime.maxMemory());
        pools().forEach(MemoryPoolMXBean::resetPeakUsage);
        return figures;
    }

    private static List<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }
}
