package org.redvest.web.honour;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Power;
import org.redvest.api.city.authority.query.SignedIn;
import org.redvest.api.honour.brand.BrandKind;
import org.redvest.api.honour.brand.BrandLevel;
import org.redvest.api.honour.story.StoryStep;
import org.redvest.api.honour.story.query.Stories;
import org.redvest.api.honour.story.query.StoryView;
import org.redvest.web.ledger.Ledger;
import org.redvest.web.page.Form;
import org.redvest.web.page.Frame;
import org.redvest.web.page.Links;
import org.redvest.web.page.Moments;
import org.redvest.web.page.Reference;
import org.redvest.web.page.Typed;
import org.redvest.web.page.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Keeping brands and themes; telling stories, reviewing and publishing them. */
@Controller
class HonourDeskPage {

    private static final int ROWS = 40;

    private static final Set<String> DONE = Set.of(
            "brand-registered",
            "brand-changed",
            "brand-ended",
            "story-written",
            "story-submitted",
            "story-reviewed",
            "story-published",
            "story-withdrawn",
            "story-consented",
            "story-consent-withdrawn");

    private final HonourQueries queries;
    private final Ledger ledger;
    private final Reference reference;

    HonourDeskPage(Ledger ledger, Reference reference) {
        this.queries = ledger.queries(HonourQueries.class);
        this.ledger = ledger;
        this.reference = reference;
    }

    private static void done(@Nullable String done, Model model) {
        model.addAttribute("done", done != null && DONE.contains(done) ? done : null);
    }

    @GetMapping("/office/honours")
    String show(
            @RequestParam(required = false) @Nullable StoryStep step,
            @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(required = false) @Nullable String done,
            @Visitor SignedIn me,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        Stories found = queries.drafts(step, cursor, ROWS);
        done(done, model);
        model.addAttribute("found", found);
        model.addAttribute(
                "stories", found.stories().stream().map(StoryView::told).toList());
        model.addAttribute("next", Links.next(frame, found.nextCursor()));
        model.addAttribute("steps", StoryStep.values());
        model.addAttribute(
                "brands", queries.brands(null, null, null, null, null, ROWS).brands());
        model.addAttribute("keeps", keeps(me));
        model.addAttribute("tells", me.may(Power.TELL_STORIES));
        return "honour/keep";
    }

    private static boolean keeps(SignedIn me) {
        return me.isAnyOf("city-officer", "district-officer") && me.may(Power.KEEP_HONOURS);
    }

    @GetMapping("/office/honours/brands")
    String register(@Visitor SignedIn me, Model model) {
        model.addAttribute("divisions", reference.where(me, Power.KEEP_HONOURS));
        model.addAttribute("kinds", BrandKind.values());
        model.addAttribute("levels", BrandLevel.values());
        model.addAttribute("today", Moments.today());
        return "honour/brand-new";
    }

    @PostMapping("/office/honours/brands")
    String register(@RequestParam(Form.KEY) String key, @RequestParam Map<String, String> typed, @Visitor SignedIn me) {
        ledger.send(
                key,
                brand(typed)
                        .code("kind", typed.get("kind"))
                        .code("level", typed.get("level"))
                        .code("division", typed.get("division"))
                        .code("until", typed.get("until"))
                        .words("basis", typed.get("basis"))
                        .map(),
                "/brands");
        return "redirect:/office/honours?done=brand-registered";
    }

    private static Typed brand(Map<String, String> typed) {
        return Typed.body()
                .words("name", typed.get("name"))
                .code("organisationId", typed.get("organisationId"))
                .words("description", typed.get("description"))
                .code("from", typed.get("from"));
    }

    @GetMapping("/office/honours/brands/{id}")
    String brand(@PathVariable String id, @Visitor SignedIn me, Model model) {
        model.addAttribute("brand", queries.brand(id));
        model.addAttribute("today", Moments.today());
        return "honour/brand";
    }

    @PostMapping("/office/honours/brands/{id}/changes")
    String change(
            @PathVariable String id,
            @RequestParam(Form.KEY) String key,
            @RequestParam Map<String, String> typed,
            @Visitor SignedIn me) {
        ledger.send(key, brand(typed).map(), "/brands/{id}/changes", id);
        return "redirect:/office/honours?done=brand-changed";
    }

    @PostMapping("/office/honours/brands/{id}/end")
    String end(
            @PathVariable String id,
            @RequestParam(Form.KEY) String key,
            @RequestParam String lastDay,
            @RequestParam String reason,
            @Visitor SignedIn me) {
        ledger.send(
                key,
                Typed.body().code("lastDay", lastDay).words("reason", reason).map(),
                "/brands/{id}/end",
                id);
        return "redirect:/office/honours?done=brand-ended";
    }

    @GetMapping("/office/honours/stories")
    String write(@Visitor SignedIn me, Model model) {
        model.addAttribute("divisions", reference.divisions());
        model.addAttribute(
                "own",
                me.delegations().stream()
                        .map(SignedIn.Held::organisation)
                        .flatMap(Stream::ofNullable)
                        .findFirst()
                        .orElse(null));
        return "honour/story-new";
    }

    @PostMapping("/office/honours/stories")
    String write(@RequestParam(Form.KEY) String key, @RequestParam Map<String, String> typed, @Visitor SignedIn me) {
        String id = ledger.send(
                        key,
                        StoryForm.body(typed)
                                .code("division", typed.get("division"))
                                .code("organisationId", typed.get("organisationId"))
                                .map(),
                        "/stories")
                .id();
        return "redirect:" + Links.to("/office/honours/stories/{id}", id) + "?done=story-written";
    }

    @GetMapping("/office/honours/stories/{id}")
    String story(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String done,
            @Visitor SignedIn me,
            Model model) {
        StoryView story = queries.draft(id);
        done(done, model);
        model.addAttribute("story", story);
        model.addAttribute("told", story.told());
        model.addAttribute("paragraphs", StoryForm.paragraphs(story));
        model.addAttribute("named", StoryForm.named(story));
        model.addAttribute("keeps", keeps(me));
        model.addAttribute("today", Moments.today());
        return "honour/story-desk";
    }

    @PostMapping("/office/honours/stories/{id}/revision")
    String revise(
            @PathVariable String id,
            @RequestParam(Form.KEY) String key,
            @RequestParam Map<String, String> typed,
            @Visitor SignedIn me) {
        ledger.send(key, StoryForm.body(typed).map(), "/stories/{id}/revision", id);
        return back(id, "story-written");
    }

    private static String back(String id, String done) {
        return "redirect:" + Links.to("/office/honours/stories/{id}", id) + "?done=" + done;
    }

    @PostMapping("/office/honours/stories/{id}/submission")
    String submit(@PathVariable String id, @RequestParam(Form.KEY) String key, @Visitor SignedIn me) {
        ledger.send(key, Map.of(), "/stories/{id}/submission", id);
        return back(id, "story-submitted");
    }

    @PostMapping("/office/honours/stories/{id}/review")
    String review(
            @PathVariable String id,
            @RequestParam(Form.KEY) String key,
            @RequestParam(required = false) @Nullable String decision,
            @RequestParam String words,
            @Visitor SignedIn me) {
        ledger.send(
                key,
                Typed.body().code("decision", decision).words("words", words).map(),
                "/stories/{id}/review",
                id);
        return back(id, "story-reviewed");
    }

    @PostMapping("/office/honours/stories/{id}/publication")
    String publish(@PathVariable String id, @RequestParam(Form.KEY) String key, @Visitor SignedIn me) {
        ledger.send(key, Map.of(), "/stories/{id}/publication", id);
        return back(id, "story-published");
    }

    @PostMapping("/office/honours/stories/{id}/withdrawal")
    String withdraw(
            @PathVariable String id,
            @RequestParam(Form.KEY) String key,
            @RequestParam String reason,
            @Visitor SignedIn me) {
        ledger.send(key, Typed.body().words("reason", reason).map(), "/stories/{id}/withdrawal", id);
        return back(id, "story-withdrawn");
    }

    /** On paper: who is named signed a form, whose scan is kept. */
    @PostMapping("/office/honours/stories/{id}/consents")
    String consent(
            @PathVariable String id,
            @RequestParam(Form.KEY) String key,
            @RequestParam String volunteerId,
            @RequestParam String givenOn,
            @RequestParam String scanSha256,
            @Visitor SignedIn me) {
        ledger.send(
                key,
                Typed.body()
                        .code("volunteerId", volunteerId)
                        .with(
                                "evidence",
                                Typed.body()
                                        .with("form", "SIGNED_FORM")
                                        .code("givenOn", givenOn)
                                        .code("scanSha256", scanSha256)
                                        .map())
                        .map(),
                "/stories/{id}/consents",
                id);
        return back(id, "story-consented");
    }

    @PostMapping("/office/honours/stories/{id}/consents/withdrawal")
    String withdrawConsent(
            @PathVariable String id,
            @RequestParam(Form.KEY) String key,
            @RequestParam String volunteerId,
            @Visitor SignedIn me) {
        ledger.send(key, Typed.body().code("volunteerId", volunteerId).map(), "/stories/{id}/consents/withdrawal", id);
        return back(id, "story-consent-withdrawn");
    }
}
