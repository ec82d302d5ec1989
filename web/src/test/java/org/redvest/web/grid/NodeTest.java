package org.redvest.web.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.redvest.api.city.grid.GridKind;
import org.redvest.api.city.grid.query.GridUnitView;
import org.redvest.api.id.GridUnitId;

class NodeTest {

    /** The estate of the last one was closed, or stands on another page. */
    @Test
    void standBeneathWhatTheyArePartOfOrAtTheRootWhereThatIsNotAmongThem() {
        List<Node> trees = Node.of(List.of(
                unit("grid", null), unit("estate", "grid"), unit("building", "estate"), unit("alone", "closed")));

        assertThat(trees).extracting(NodeTest::drawn).containsExactly("grid[estate[building[]]]", "alone[]");
    }

    private static String drawn(Node node) {
        return node.unit().name() + node.parts().stream().map(NodeTest::drawn).toList();
    }

    private static GridUnitView unit(String name, @Nullable String parent) {
        return new GridUnitView(
                GridUnitId.stored(name),
                "350203001001",
                "鸿山社区",
                parent == null ? null : GridUnitId.stored(parent),
                GridKind.BUILDING,
                name,
                name,
                false,
                List.of(),
                0);
    }
}
