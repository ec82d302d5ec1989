package org.redvest.web.shop;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redvest.api.city.authority.query.SignedIn;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.reward.passbook.query.Passbook;
import org.redvest.api.reward.shop.query.RedemptionView;
import org.redvest.api.reward.shop.query.RewardItems;
import org.redvest.web.ledger.Ledger;
import org.redvest.web.ledger.Receipt;
import org.redvest.web.page.Form;
import org.redvest.web.page.Frame;
import org.redvest.web.page.Links;
import org.redvest.web.page.QrPicture;
import org.redvest.web.page.Typed;
import org.redvest.web.page.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/** Goods for points: what there is, what it costs, and the code against which it is handed over. */
@Controller
class ShopPage {

    private static final int ROWS = 30;

    /** The shop, as the API tells it. */
    interface Queries {

        @GetExchange("/reward-items")
        RewardItems items(@RequestParam(required = false) @Nullable String cursor, @RequestParam int limit);

        @GetExchange("/reward-items/{id}")
        RewardItems.Item item(@PathVariable String id);

        @GetExchange("/redemptions/{id}")
        RedemptionView redemption(@PathVariable String id);

        @GetExchange("/volunteers/{id}/passbook")
        Passbook passbook(@PathVariable String id, @RequestParam String scheme, @RequestParam int limit);
    }

    private final Queries queries;
    private final Ledger ledger;

    ShopPage(Ledger ledger) {
        this.queries = ledger.queries(Queries.class);
        this.ledger = ledger;
    }

    @GetMapping("/shop")
    String list(
            @RequestParam(required = false) @Nullable String cursor,
            @Visitor SignedIn me,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        RewardItems found = queries.items(cursor, ROWS);
        model.addAttribute("found", found);
        model.addAttribute("next", Links.next(frame, found.nextCursor()));
        return "shop/list";
    }

    @GetMapping("/shop/{id}")
    String item(@PathVariable String id, @Visitor SignedIn me, Model model) {
        RewardItems.Item item = queries.item(id);
        model.addAttribute("item", item);
        String number = me.volunteerId();
        if (me.is("volunteer") && number != null) {
            model.addAttribute(
                    "free", queries.passbook(number, item.schemeId().value(), 1).free());
        }
        return "shop/item";
    }

    /**
     * The code is told once, in the answer: it stands on no other page and in no address.
     */
    @PostMapping("/shop/{id}/redemptions")
    String redeem(@PathVariable String id, @RequestParam(Form.KEY) String key, @Visitor VolunteerId me, Model model) {
        Receipt receipt = ledger.send(
                key,
                Typed.body().with("volunteerId", me).with("rewardItemId", id).map(),
                "/redemptions");
        String code = receipt.body().path("pickUpCode").asString("");
        model.addAttribute("code", code);
        model.addAttribute("picture", QrPicture.of(code));
        model.addAttribute("redemption", queries.redemption(receipt.id()));
        return "shop/code";
    }

    @GetMapping("/redemptions/{id}")
    String redemption(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String done,
            @Visitor SignedIn me,
            Model model) {
        model.addAttribute("done", "collected".equals(done) || "cancelled".equals(done) ? done : null);
        model.addAttribute("redemption", queries.redemption(id));
        return "shop/redemption";
    }

    @PostMapping("/redemptions/{id}/cancellation")
    String cancel(@PathVariable String id, @RequestParam(Form.KEY) String key, @Visitor SignedIn me) {
        ledger.send(key, Map.of(), "/redemptions/{id}/cancellation", id);
        return "redirect:/redemptions/" + id + "?done=cancelled";
    }

    /** The shelves, for those who fill them. */
    @GetMapping("/desk/shop")
    String shelves(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String done,
            @Visitor SignedIn me,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        RewardItems found = queries.items(cursor, ROWS);
        model.addAttribute("found", found);
        model.addAttribute("next", Links.next(frame, found.nextCursor()));
        model.addAttribute("done", "offered".equals(done) || "delivered".equals(done) ? done : null);
        return "shop/shelves";
    }

    @PostMapping("/desk/shop")
    String offer(
            @RequestParam(Form.KEY) String key,
            @RequestParam String name,
            @RequestParam String outlet,
            @RequestParam String price,
            @RequestParam String stock,
            @Visitor SignedIn me) {
        ledger.send(
                key,
                Typed.body()
                        .words("name", name)
                        .words("outlet", outlet)
                        .number("price", price)
                        .number("stock", stock)
                        .map(),
                "/reward-items");
        return "redirect:/desk/shop?done=offered";
    }

    @PostMapping("/desk/shop/{id}/deliveries")
    String deliver(
            @PathVariable String id,
            @RequestParam(Form.KEY) String key,
            @RequestParam String pieces,
            @Visitor SignedIn me) {
        ledger.send(key, Typed.body().number("pieces", pieces).map(), "/reward-items/{id}/deliveries", id);
        return "redirect:/desk/shop?done=delivered";
    }

    /** Handing over: by the number of the redemption and the code that the volunteer shows. */
    @GetMapping("/desk/pick-up")
    String pickUp(@Visitor SignedIn me) {
        return "shop/pick-up";
    }

    @PostMapping("/desk/pick-up")
    String handOver(
            @RequestParam(Form.KEY) String key,
            @RequestParam String redemptionId,
            @RequestParam String pickUpCode,
            @Visitor SignedIn me) {
        String redemption = String.valueOf(Typed.orNull(redemptionId));
        ledger.send(key, Typed.body().code("pickUpCode", pickUpCode).map(), "/redemptions/{id}/collection", redemption);
        return "redirect:/redemptions/" + redemption + "?done=collected";
    }
}
