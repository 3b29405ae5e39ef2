package org.handrail.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.handrail.local.machine.Refusal;
import org.handrail.local.post.PostOptions;
import org.junit.jupiter.api.Test;

class OptionsTest {

    @Test
    void nothingSaidIsTheWholeSystemInTheForeground() {
        assertThat(UpOptions.of(List.of())).isEqualTo(new UpOptions(false, false, false, false, true, 0, List.of()));
    }

    @Test
    void everyOptionOfUpIsUnderstood() {
        assertThat(UpOptions.of(List.of(
                        "--fresh",
                        "--detach",
                        "--secure",
                        "--prometheus",
                        "--no-clinics",
                        "--port-offset",
                        "100",
                        "--people",
                        "500")))
                .isEqualTo(new UpOptions(true, true, true, true, false, 100, List.of("--people", "500")));
    }

    @Test
    void aWordNobodyKnowsIsRefusedByName() {
        assertThatThrownBy(() -> UpOptions.of(List.of("--clinics")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("--clinics");
        assertThatThrownBy(() -> UpOptions.of(List.of("--port-offset"))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> UpOptions.of(List.of("--port-offset", "x"))).isInstanceOf(Refusal.class);
    }

    @Test
    void everyOptionOfPostIsUnderstood() {
        assertThat(PostOptions.of(List.of(
                        "f.csv", "--client", "c", "--concurrency", "2", "--batch", "9", "--shuffle", "-4", "--twice")))
                .isEqualTo(new PostOptions(Path.of("f.csv"), "c", 2, 9, -4L, false, true));
    }

    @Test
    void aFileIsNeededAndFiguresHaveBounds() {
        assertThatThrownBy(() -> PostOptions.of(List.of())).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> PostOptions.of(List.of("f", "g"))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> PostOptions.of(List.of("f", "--batch", "0")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("1 to 10000");
    }
}
