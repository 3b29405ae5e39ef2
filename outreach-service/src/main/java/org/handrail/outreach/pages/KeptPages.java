package org.handrail.outreach.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.handrail.outreach.config.KeptForms;
import org.handrail.outreach.config.KeptForms.Kept;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What somebody comes to whose sign-in ran out: that it did, and what they had begun to write. */
@Controller
class KeptPages {

    private static final Pattern OWN = Pattern.compile("^/(?![/\\\\])[\\w/.?=&%+-]*$");
    private static final Pattern WORDS = Pattern.compile("(?=[A-Z])");
    private static final Set<String> LONG =
            Set.of("note", "why", "reason", "allTheSame", "address", "emergencyPlan", "phoneRemark");
    private static final Set<String> UNSHOWN = Set.of("version", "zone", "case", "from");

    /**
     * A form as it was written.
     *
     * @param about what it was about
     * @param back the page on which it was written
     */
    record Shown(String id, String about, String action, String back, List<Field> fields) {

        static Shown of(Kept kept) {
            String action = kept.action();
            int last = action.lastIndexOf('/');
            return new Shown(
                    kept.id(),
                    Words.sentence(action.substring(last + 1)),
                    action,
                    last == 0 ? action : action.substring(0, last),
                    kept.fields().entrySet().stream().flatMap(Shown::fields).toList());
        }

        private static Stream<Field> fields(Map.Entry<String, List<String>> field) {
            String name = field.getKey();
            return field.getValue().stream()
                    .map(value -> new Field(
                            name,
                            Words.sentence(WORDS.matcher(name).replaceAll(" ").toLowerCase(Locale.ROOT)),
                            value,
                            LONG.contains(name) && (!name.equals("reason") || value.contains(" ")),
                            !UNSHOWN.contains(name) && !value.isBlank()));
        }
    }

    /** One field; a long one can be changed before it is sent. */
    record Field(String name, String label, String value, boolean isLong, boolean isShown) {}

    @GetMapping("/signed-out")
    ModelAndView signedOut(@RequestParam(defaultValue = "/") String back) {
        return new ModelAndView("signed-out")
                .addObject("back", OWN.matcher(back).matches() ? back : "/");
    }

    @GetMapping("/kept")
    ModelAndView kept(@RequestParam(defaultValue = "") String back, HttpServletRequest request, Viewer viewer) {
        List<Shown> forms = KeptForms.of(request.getSession(false), viewer.who().id()).stream()
                .map(Shown::of)
                .toList();
        return forms.isEmpty() && OWN.matcher(back).matches()
                ? new ModelAndView("redirect:" + back)
                : new ModelAndView("kept").addObject("forms", forms);
    }

    @PostMapping("/kept/{id}/drop")
    String drop(@PathVariable String id, HttpSession session) {
        KeptForms.drop(session, id);
        return "redirect:/kept";
    }

    /** Whether one is still signed in: a page asks. */
    @GetMapping("/here")
    ResponseEntity<Void> isHere() {
        return ResponseEntity.status(HttpStatus.NO_CONTENT).build();
    }

    /** Somebody is in front of the page; that counts as a request of theirs. */
    @PostMapping("/here")
    ResponseEntity<Void> here() {
        return ResponseEntity.status(HttpStatus.NO_CONTENT).build();
    }
}
