package org.redvest.web.shelf;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redvest.api.service.product.query.ProductView;
import org.redvest.api.service.product.query.Products;
import org.redvest.api.service.project.query.ProjectView;
import org.redvest.web.ledger.Ledger;
import org.redvest.web.page.Frame;
import org.redvest.web.page.Links;
import org.redvest.web.page.Reference;
import org.redvest.web.page.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The shelf, and one product of it, which everybody may order but whose it is. */
@Controller
class ShelfPage {

    private static final int ROWS = 30;
    private static final int MATCHES = 10;
    private static final Set<String> DONE = Set.of("product-put", "product-change", "product-removal");

    private final ShelfQueries queries;
    private final Reference reference;

    ShelfPage(Ledger ledger, Reference reference) {
        this.queries = ledger.queries(ShelfQueries.class);
        this.reference = reference;
    }

    @GetMapping("/shelf")
    String list(
            @RequestParam(required = false) @Nullable String division,
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(required = false) @Nullable String station,
            @RequestParam(required = false) @Nullable Long cursor,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        String within = Typed.orNull(division);
        Products found =
                queries.products(within, Typed.orNull(category), Typed.orNull(station), null, null, null, cursor, ROWS);
        model.addAttribute("found", found);
        model.addAttribute("next", Links.next(frame, found.nextCursor()));
        model.addAttribute("divisions", reference.filters(within));
        model.addAttribute("categories", reference.categories());
        model.addAttribute("station", Typed.orNull(station));
        return "shelf/list";
    }

    /** Whoever has it sees which needs it fits, too. */
    @GetMapping("/shelf/{id}")
    String show(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String done,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        ProductView product = queries.product(id);
        ProjectView project = queries.project(product.projectId().value());
        boolean own = isOwn(product, frame);
        boolean keeps = own || frame.may("SERVE_ORDERS", project.details().division(), product.organisationId());
        model.addAttribute("done", done != null && DONE.contains(done) ? done : null);
        model.addAttribute("product", product);
        model.addAttribute("project", project);
        model.addAttribute("own", own);
        model.addAttribute("keeps", keeps && product.removedAt() == null);
        model.addAttribute(
                "station",
                product.details().station() == null
                        ? null
                        : queries.station(product.details().station().value()));
        model.addAttribute(
                "matches", keeps && product.removedAt() == null ? queries.matches(null, id, null, MATCHES) : null);
        return "shelf/product";
    }

    private static boolean isOwn(ProductView product, Frame frame) {
        return product.volunteerId() != null
                && frame.me() != null
                && product.volunteerId().value().equals(frame.me().volunteerId());
    }
}
