package org.redvest.web.honour;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redvest.api.honour.story.query.Stories;
import org.redvest.api.honour.story.query.StoryView;
import org.redvest.api.id.VolunteerId;
import org.redvest.web.ledger.Ledger;
import org.redvest.web.page.Form;
import org.redvest.web.page.Frame;
import org.redvest.web.page.Links;
import org.redvest.web.page.Reference;
import org.redvest.web.page.Typed;
import org.redvest.web.page.Visitor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** One's own stories (我的志愿服务故事), and those in which one is named: to be consented to, or not any more. */
@Controller
class OwnStoryPage {

    /** As many as the API tells at once. */
    private static final int MOST = 500;

    private static final int ROWS = 20;

    private static final Set<String> DONE =
            Set.of("story-written", "story-submitted", "story-withdrawn", "story-consented", "story-consent-withdrawn");

    private final HonourQueries queries;
    private final Ledger ledger;
    private final Reference reference;

    OwnStoryPage(Ledger ledger, Reference reference) {
        this.queries = ledger.queries(HonourQueries.class);
        this.ledger = ledger;
        this.reference = reference;
    }

    /**
     * A story of somebody's.
     *
     * @param story with names where the text has marks for them
     * @param as by which of their numbers they are named; null where they are not
     * @param consents whether they consent to the words
     */
    record Mine(StoryView story, @Nullable VolunteerId as, boolean consents) {

        static Mine of(StoryView story) {
            StoryView.Named me = story.named().stream()
                    .filter(one -> one.volunteerId() != null)
                    .findFirst()
                    .orElse(null);
            return new Mine(story.told(), me == null ? null : me.volunteerId(), me != null && me.consented());
        }
    }

    @GetMapping("/me/stories")
    String list(
            @Visitor VolunteerId me,
            @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(required = false) @Nullable String done,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        Stories found = queries.storiesOf(me, cursor, ROWS);
        model.addAttribute("done", done != null && DONE.contains(done) ? done : null);
        model.addAttribute("found", found);
        model.addAttribute("mine", found.stories().stream().map(Mine::of).toList());
        model.addAttribute("next", Links.next(frame, found.nextCursor()));
        return "honour/own-stories";
    }

    @GetMapping("/me/stories/new")
    String write(@Visitor VolunteerId me, Model model) {
        model.addAttribute("divisions", reference.divisions());
        return "honour/own-story-new";
    }

    @PostMapping("/me/stories/new")
    String write(@RequestParam(Form.KEY) String key, @RequestParam Map<String, String> typed, @Visitor VolunteerId me) {
        ledger.send(
                key,
                StoryForm.body(typed)
                        .with("volunteerId", me.value())
                        .code("division", typed.get("division"))
                        .map(),
                "/stories");
        return "redirect:/me/stories?done=story-written";
    }

    @GetMapping("/me/stories/{id}")
    String revise(@PathVariable String id, @Visitor VolunteerId me, Model model) {
        StoryView story = queries.storiesOf(me, null, MOST).stories().stream()
                .filter(one -> one.own() && one.storyId().value().equals(id))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("story", story);
        model.addAttribute("paragraphs", StoryForm.paragraphs(story));
        return "honour/own-story";
    }

    /** Others who are named are told by no number here: whoever wants to keep them gives their numbers again. */
    @PostMapping("/me/stories/{id}/revision")
    String revise(
            @PathVariable String id,
            @RequestParam(Form.KEY) String key,
            @RequestParam Map<String, String> typed,
            @Visitor VolunteerId me) {
        ledger.send(key, StoryForm.body(typed).with("volunteerId", me.value()).map(), "/stories/{id}/revision", id);
        return "redirect:/me/stories?done=story-written";
    }

    @PostMapping("/me/stories/{id}/submission")
    String submit(@PathVariable String id, @RequestParam(Form.KEY) String key, @Visitor VolunteerId me) {
        ledger.send(key, Map.of("volunteerId", me.value()), "/stories/{id}/submission", id);
        return "redirect:/me/stories?done=story-submitted";
    }

    @PostMapping("/me/stories/{id}/withdrawal")
    String withdraw(
            @PathVariable String id,
            @RequestParam(Form.KEY) String key,
            @RequestParam String reason,
            @Visitor VolunteerId me) {
        ledger.send(
                key,
                Typed.body()
                        .with("volunteerId", me.value())
                        .words("reason", reason)
                        .map(),
                "/stories/{id}/withdrawal",
                id);
        return "redirect:/me/stories?done=story-withdrawn";
    }

    @PostMapping("/me/stories/{id}/consents")
    String consent(@PathVariable String id, @RequestParam(Form.KEY) String key, @Visitor VolunteerId me) {
        ledger.send(key, Map.of("volunteerId", me.value()), "/stories/{id}/consents", id);
        return "redirect:/me/stories?done=story-consented";
    }

    @PostMapping("/me/stories/{id}/consents/withdrawal")
    String withdrawConsent(@PathVariable String id, @RequestParam(Form.KEY) String key, @Visitor VolunteerId me) {
        ledger.send(key, Map.of("volunteerId", me.value()), "/stories/{id}/consents/withdrawal", id);
        return "redirect:/me/stories?done=story-consent-withdrawn";
    }
}
