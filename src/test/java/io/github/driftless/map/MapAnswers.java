package io.github.driftless.map;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Reads the answers of one mode as the page's script does. */
record MapAnswers(JsonNode mode) {

  private static final Pattern MARK = Pattern.compile("[\\x01-\\x07]");

  /** Returns the ids of those who can be asked about. */
  List<String> peers() {
    List<String> ids = new ArrayList<>();
    mode.get("services").forEach(each -> ids.add(each.get("id").asString()));
    mode.get("ends").forEach(each -> ids.add(each.get("id").asString()));
    return ids;
  }

  String of(int from, int to) {
    JsonNode answers = mode.get("answers");
    String text = text(answers.get("texts").get(number(from, to)));
    Matcher marks = MARK.matcher(text);
    return marks.replaceAll(
        found ->
            Matcher.quoteReplacement(
                switch (found.group().charAt(0)) {
                  case 1 -> found.start() == 0 ? opening(from) : title(from);
                  case 2 -> title(to);
                  case 3 -> sharing(from);
                  case 4 -> sharing(to);
                  case 5 -> list(networks(from));
                  case 6 -> list(networks(to));
                  default -> networks(from).get(0);
                }));
  }

  /** Returns the text whose clauses stand at some places. */
  String text(JsonNode places) {
    StringBuilder text = new StringBuilder();
    places.forEach(place -> text.append(clause(place.asInt())));
    return text.toString();
  }

  private String clause(int place) {
    JsonNode text = mode.get("texts").get(place);
    if (!text.isArray()) {
      return text.asString();
    }
    String earlier = clause(text.get(0).asInt());
    int last = earlier.length() - text.get(3).asInt();
    return earlier.substring(0, text.get(1).asInt())
        + text.get(2).asString()
        + earlier.substring(last);
  }

  private int number(int from, int to) {
    JsonNode answers = mode.get("answers");
    int source = answers.get("classes").get(from).asInt();
    JsonNode row = answers.get("to").get(to);
    if (row.isObject()) {
      return row.get("each").get(from).asInt();
    }
    for (int i = 2; i < row.size(); i += 2) {
      for (JsonNode each : row.get(i)) {
        if (each.asInt() == source) {
          return row.get(i - 1).asInt();
        }
      }
    }
    return row.get(0).asInt();
  }

  private JsonNode peer(int at) {
    int services = mode.get("services").size();
    return at < services ? mode.get("services").get(at) : mode.get("ends").get(at - services);
  }

  private String title(int at) {
    return peer(at).get("title").asString();
  }

  private String opening(int at) {
    return mode.get("answers").get("openings").path(Integer.toString(at)).asString(title(at));
  }

  private String sharing(int at) {
    return mode.get("answers").get("sharing").path(Integer.toString(at)).asString("");
  }

  private List<String> networks(int at) {
    List<String> names = new ArrayList<>();
    peer(at).path("networks").forEach(each -> names.add(each.get("name").asString()));
    return names;
  }

  private static String list(List<String> names) {
    int last = names.size() - 1;
    return last < 1
        ? String.join("", names)
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }
}
