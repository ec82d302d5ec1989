package org.redvest.web.operations;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.redvest.api.city.authority.query.SignedIn;
import org.redvest.web.ledger.Ledger;
import org.redvest.web.ledger.Refused;
import org.redvest.web.operations.Operations.ReadModels;
import org.redvest.web.operations.Operations.Rebuild;
import org.redvest.web.page.Form;
import org.redvest.web.page.Visitor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.client.ResourceAccessException;

/** How far the read models are behind the log, how far a rebuild is, and what automations could not do. */
@Controller
class OperationsPage {

    private final Operations operations;
    private final Ledger ledger;

    OperationsPage(Ledger ledger) {
        this.operations = ledger.queries(Operations.class);
        this.ledger = ledger;
    }

    /**
     * How far somebody has read.
     *
     * @param who of {@code log}, {@code readmodels} and {@code rebuild}
     * @param position of the last event that they know
     * @param behind events that they do not know yet
     */
    record Reader(String who, long position, long behind) {}

    @GetMapping("/office/operations")
    String show(@RequestParam(required = false) @Nullable String done, @Visitor SignedIn me, Model model) {
        model.addAttribute("done", "rebuilding".equals(done) ? done : null);
        show(answered(operations::readModels), model);
        model.addAttribute("errands", answered(operations::errands));
        model.addAttribute("masterKey", answered(operations::masterKey));
        return "operations/operations";
    }

    /** The same without its frame: the page asks for it again and again. */
    @GetMapping("/office/operations/readers")
    String readers(@Visitor SignedIn me, Model model) {
        show(operations.readModels(), model);
        return "operations/operations :: readers";
    }

    private static void show(@Nullable ReadModels readModels, Model model) {
        model.addAttribute("readModels", readModels);
        if (readModels != null) {
            model.addAttribute("readers", readers(readModels));
        }
    }

    private static List<Reader> readers(ReadModels readModels) {
        List<Reader> readers = new ArrayList<>();
        readers.add(new Reader("log", readModels.head(), 0));
        readers.add(new Reader("readmodels", readModels.position(), readModels.head() - readModels.position()));
        Rebuild rebuild = readModels.rebuild();
        if (rebuild != null) {
            readers.add(new Reader("rebuild", rebuild.position(), readModels.head() - rebuild.position()));
        }
        return readers;
    }

    /** What is answered; null where the operators' addresses are not let to whoever asks from here. */
    private static <T> @Nullable T answered(Supplier<T> question) {
        try {
            return question.get();
        } catch (ResourceAccessException away) {
            return null;
        } catch (Refused refused) {
            if (refused.status() != HttpStatus.NOT_FOUND.value()) {
                throw refused;
            }
            return null;
        }
    }

    @PostMapping("/office/operations/rebuild")
    String rebuild(@RequestParam(Form.KEY) String key, @Visitor SignedIn me) {
        ledger.send(key, Map.of(), Ledger.OPERATORS + "/readmodels");
        return "redirect:/office/operations?done=rebuilding";
    }
}
