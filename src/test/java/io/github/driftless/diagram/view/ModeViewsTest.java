package io.github.driftless.diagram.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.analysis.ModeAnalysis;
import io.github.driftless.diagram.Diagram;
import io.github.driftless.testing.Analysed;
import io.github.driftless.testing.Places;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which pictures of a mode there are, in which order, and that none is drawn in vain. */
class ModeViewsTest {

  private static final Path MEDIASTACK = Places.project().resolve("stacks/mediastack");
  private static final Path HOMELAB = Places.project().resolve("stacks/homelab");

  /** A view that counts how often it draws. */
  private static final class Counting implements View {

    private int drawn;

    @Override
    public String name() {
      return "counting";
    }

    @Override
    public String question() {
      return "How often?";
    }

    @Override
    public String title(ModeAnalysis mode) {
      return "Counting";
    }

    @Override
    public Optional<Diagram> draw(ModeAnalysis mode) {
      drawn++;
      return Optional.empty();
    }
  }

  @Test
  void everyViewIsFoundByItsName() {
    ModeViews views = ModeViews.of(first(MEDIASTACK));
    assertThat(Views.ALL)
        .extracting(View::name)
        .containsExactly("vpn", "tiers", "networks", "exposure", "dependencies", "remote-access")
        .allSatisfy(
            name -> assertThat(views.find(name).orElseThrow().view().name()).isEqualTo(name));
    assertThat(views.find("VPN")).isEmpty();
  }

  @Test
  void callsPicturesByViewAndMode() {
    for (ModeAnalysis mode : Analysed.stack(MEDIASTACK).modes()) {
      assertThat(ModeViews.of(mode).drawn())
          .allSatisfy(
              drawn ->
                  assertThat(drawn.diagram().id())
                      .isEqualTo(drawn.view().name() + "-" + mode.mode().name()));
    }
  }

  @Test
  void showsFirstWhatSaysMost() {
    assertThat(titles(MEDIASTACK))
        .containsExactly("VPN", "Tiers", "Networks", "Exposure", "Dependencies", "Remote access");
    assertThat(titles(HOMELAB))
        .containsExactly(
            "Tiers", "Outbound paths", "Networks", "Exposure", "Dependencies", "Remote access");
    assertThat(ModeViews.of(first(HOMELAB)).find(Views.VPN).orElseThrow().informative()).isFalse();
  }

  @Test
  void drawsWhatIsAskedForOnceAndNothingElse() {
    Counting view = new Counting();
    ModeViews views = ModeViews.of(first(MEDIASTACK));
    assertThat(view.drawn).isZero();
    assertThat(views.find(view)).isEmpty();
    assertThat(views.find(view)).isEmpty();
    assertThat(view.drawn).isEqualTo(1);
    Diagram tiers = views.find("tiers").orElseThrow().diagram();
    assertThat(views.find(Views.TIERS).orElseThrow().diagram()).isSameAs(tiers);
  }

  private static List<String> titles(Path stack) {
    return ModeViews.of(first(stack)).drawn().stream().map(Drawn::title).toList();
  }

  private static ModeAnalysis first(Path stack) {
    return Analysed.stack(stack).modes().get(0);
  }
}
