import type { Migration } from '../migrate.ts'

/**
 * Passages of several spans; inclusion, exclusion, own attributes, examples and retirement of codes; versions of the
 * codebook; notes on the project, articles and codes; suggestions that a coder rejected. Every new column has a default,
 * so rows that an older log holds replay as they are.
 */
export const spansNotesCodebook: Migration = {
  version: 2,
  sql: `
ALTER TABLE annotation ADD COLUMN spans TEXT NOT NULL DEFAULT '' CHECK (spans = '' OR json_valid(spans));

ALTER TABLE code ADD COLUMN inclusion TEXT NOT NULL DEFAULT '';
ALTER TABLE code ADD COLUMN exclusion TEXT NOT NULL DEFAULT '';
ALTER TABLE code ADD COLUMN retired INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1));
ALTER TABLE code ADD COLUMN attributes TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(attributes));

CREATE TABLE code_example (
  code_id TEXT NOT NULL REFERENCES code(id), annotation_id TEXT NOT NULL REFERENCES annotation(id),
  PRIMARY KEY (code_id, annotation_id)
) WITHOUT ROWID;
CREATE INDEX code_example_annotation ON code_example(annotation_id);

CREATE TABLE codebook_version (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, coder_id TEXT NOT NULL REFERENCES coder(id), created_at TEXT NOT NULL,
  codes TEXT NOT NULL CHECK (json_valid(codes))
);

CREATE TABLE note (
  about TEXT NOT NULL CHECK (about IN ('project', 'article', 'code')), about_id TEXT NOT NULL,
  text TEXT NOT NULL, coder_id TEXT NOT NULL REFERENCES coder(id), changed_at TEXT NOT NULL,
  PRIMARY KEY (about, about_id)
);

CREATE TABLE rejection (
  article_id TEXT NOT NULL REFERENCES article(id), coder_id TEXT NOT NULL REFERENCES coder(id),
  kind TEXT NOT NULL, code_id TEXT NOT NULL,
  start INTEGER NOT NULL CHECK (start >= 0), "end" INTEGER NOT NULL CHECK ("end" > start),
  created_at TEXT NOT NULL,
  PRIMARY KEY (article_id, coder_id, kind, code_id, start, "end")
) WITHOUT ROWID;

CREATE VIEW v_span AS
  SELECT annotation.id AS annotation_id, 0 AS span, annotation.start, annotation."end"
  FROM annotation WHERE annotation.spans = ''
  UNION ALL
  SELECT annotation.id, item.key, json_extract(item.value, '$[0]'), json_extract(item.value, '$[1]')
  FROM annotation, json_each(annotation.spans) AS item WHERE annotation.spans <> '';
CREATE VIEW v_attribute AS SELECT annotation_id, key, value FROM annotation_attribute;
CREATE VIEW v_note AS
  SELECT note.about, note.about_id, note.text, coder.name AS coder, note.changed_at AS changed
  FROM note JOIN coder ON coder.id = note.coder_id;
DROP VIEW v_excerpt;
DROP VIEW v_code;
CREATE VIEW v_code AS
  WITH RECURSIVE tree(id, path, depth) AS (
    SELECT id, replace(replace(name, '\\', '\\\\'), '/', '\\/'), 0 FROM code WHERE parent_id IS NULL
    UNION ALL
    SELECT code.id, tree.path || '/' || replace(replace(code.name, '\\', '\\\\'), '/', '\\/'), tree.depth + 1
    FROM code JOIN tree ON code.parent_id = tree.id
  )
  SELECT code.id AS code_id, tree.path AS code, code.kind, tree.depth, code.definition, code.inclusion, code.exclusion,
    code.color, code.key, code.retired
  FROM code JOIN tree USING (id);
CREATE VIEW v_excerpt AS
  SELECT annotation.id AS annotation_id, article.id AS article_id, article.headline, outlet.name AS outlet,
    story.name AS story, article.published, v_code.code, v_code.kind, coder.name AS coder,
    annotation.created_at AS created, annotation.start, annotation."end", annotation.spans, annotation.exact,
    annotation.note,
    (SELECT value FROM annotation_attribute WHERE annotation_id = annotation.id AND key = 'speaker') AS speaker,
    (SELECT value FROM annotation_attribute WHERE annotation_id = annotation.id AND key = 'stance') AS stance
  FROM annotation
  JOIN annotation_code ON annotation_code.annotation_id = annotation.id
  JOIN v_code ON v_code.code_id = annotation_code.code_id
  JOIN article ON article.id = annotation.article_id
  JOIN coder ON coder.id = annotation.coder_id
  LEFT JOIN outlet ON outlet.id = article.outlet_id LEFT JOIN story ON story.id = article.story_id;
`,
}
