package io.github.driftless.page.target;

import io.github.driftless.topology.Pages;
import java.util.Optional;

/** Wiki.js 2.5: {@link WikiJs}, and pages on the server that people write. */
final class WikiJsTarget implements PageTarget {

  static final PageTarget INSTANCE = new WikiJsTarget();

  private WikiJsTarget() {}

  @Override
  public String key() {
    return WikiJs.KEY;
  }

  @Override
  public Optional<Place> in(Pages pages) {
    return WikiJs.in(pages).map(Place.class::cast);
  }

  @Override
  public String schema() {
    return """
        {
          "wiki-regions": {
            "description": "Pages on the Wiki.js server that people write, whose marker regions publish keeps up to date.",
            "type": "array",
            "items": {
              "type": ["string", "object"],
              "pattern": "^[a-z0-9][a-z0-9-]+(/[a-z0-9-]+)*$",
              "examples": ["home-lab/start"],
              "required": ["path"],
              "additionalProperties": false,
              "properties": {
                "path": {
                  "description": "The page's path in the wiki.",
                  "type": "string",
                  "pattern": "^[a-z0-9][a-z0-9-]+(/[a-z0-9-]+)*$",
                  "examples": ["home-lab/start"]
                },
                "locale": {
                  "description": "The page's locale. Default: en.",
                  "type": "string",
                  "pattern": "^[a-z]{2}(-[a-z]{2})?$",
                  "examples": ["en"]
                }
              }
            }
          },
          "wikijs": {
            "description": "A page for Wiki.js.",
            "type": "object",
            "required": ["dir", "path"],
            "additionalProperties": false,
            "properties": {
              "dir": {
                "description": "The folder the wiki's git storage reads.",
                "$ref": "#/$defs/text"
              },
              "path": {
                "description": "The page's path in the wiki.",
                "type": "string",
                "pattern": "^[a-z0-9][a-z0-9-]+(/[a-z0-9-]+)*$",
                "examples": ["networks", "home-lab/networks"]
              },
              "locale": {
                "description": "The page's locale. Default: en.",
                "type": "string",
                "pattern": "^[a-z]{2}(-[a-z]{2})?$",
                "examples": ["en"]
              },
              "title": {
                "description": "The page's title. Default: the stack's.",
                "$ref": "#/$defs/shown"
              },
              "diagrams": {
                "description": "Whether the page ends with its diagrams as text, PlantUML and Mermaid, folded. Default: false.",
                "type": "boolean"
              },
              "map": {
                "description": "The address of the map that driftless map writes, which the first page leads to: Wiki.js shows no page with scripts.",
                "type": "string",
                "pattern": "^(https?://|/)[A-Za-z0-9._~:/?#@!$&*+,;=%-]+$",
                "examples": ["https://docs.example.org/map.html"]
              },
              "description": {
                "description": "What stands below the title of the first page. Default: a sentence with the names that it is about, as on all other pages.",
                "$ref": "#/$defs/shown"
              },
              "tags": {
                "description": "The page's tags.",
                "type": "array",
                "items": {
                  "type": ["string", "number", "boolean"],
                  "pattern": "^[^,\\\\u0000-\\\\u0008\\\\u000b\\\\u000c\\\\u000e-\\\\u001f\\\\u007f]+$",
                  "examples": ["network"]
                }
              }
            }
          }
        }
        """;
  }
}
