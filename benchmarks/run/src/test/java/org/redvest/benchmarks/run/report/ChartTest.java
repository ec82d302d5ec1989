package org.redvest.benchmarks.run.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class ChartTest {

    @Test
    void aLineHasItsPointsInsideTheFrame() throws Exception {
        Chart chart = Chart.lines("commands.svg", "Commands <a second>", "callers", "a second")
                .series("RedVest", List.of(point(1, 900, 1_000, 1_100), point(64, 9_000, 9_900, 12_300)));
        Document svg = parse(chart);
        assertThat(svg.getElementsByTagName("path")
                        .item(0)
                        .getAttributes()
                        .getNamedItem("d")
                        .getNodeValue())
                .isEqualTo("M80 339 L600 155");
        assertThat(chart.svg()).contains(">15,000<", ">Commands &lt;a second&gt;<", ">RedVest<");
    }

    @Test
    void barsStandSideBySideInTheirCategory() throws Exception {
        Chart chart = Chart.bars("latency.svg", "Latency", "percentile", "ms")
                .series("one", List.of(new Chart.Point("p50", Spread.of(List.of(1.0)))))
                .series("other", List.of(new Chart.Point("p50", Spread.of(List.of(2.0)))));
        // the background, two bars and two squares of the legend
        assertThat(parse(chart).getElementsByTagName("rect").getLength()).isEqualTo(5);
    }

    @Test
    void nothingIsDrawnOfASeriesWithoutPoints() {
        assertThat(Chart.lines("no.svg", "No", "x", "y")
                        .series("none", List.of())
                        .isEmpty())
                .isTrue();
    }

    private static Chart.Point point(int callers, double min, double median, double max) {
        return new Chart.Point(String.valueOf(callers), new Spread(median, min, max, 3));
    }

    private static Document parse(Chart chart) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(chart.svg())));
    }
}
