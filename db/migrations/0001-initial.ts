import type { Migration } from '../migrate.ts'

/**
 * The first schema. Tables named in `logged-tables.ts` change only through the change log; `text` and `original` are
 * content-addressed and only ever grow; `article_search` is kept by triggers, so undo keeps it too.
 */
export const initial: Migration = {
  version: 1,
  sql: `
CREATE TABLE project (
  id TEXT PRIMARY KEY, created_at TEXT NOT NULL
);

CREATE TABLE coder (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, name_key TEXT NOT NULL UNIQUE, created_at TEXT NOT NULL
);
CREATE TABLE outlet (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, name_key TEXT NOT NULL UNIQUE
);
CREATE TABLE story (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, name_key TEXT NOT NULL UNIQUE
);

CREATE TABLE text (hash TEXT PRIMARY KEY, content TEXT NOT NULL);
CREATE TABLE original (hash TEXT PRIMARY KEY, bytes BLOB NOT NULL);

CREATE TABLE article (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  story_id TEXT REFERENCES story(id),
  outlet_id TEXT REFERENCES outlet(id),
  headline TEXT NOT NULL, byline TEXT NOT NULL, published TEXT NOT NULL, origin TEXT NOT NULL,
  language TEXT NOT NULL, url TEXT NOT NULL,
  file TEXT NOT NULL, format TEXT NOT NULL, encoding TEXT NOT NULL,
  original_hash TEXT NOT NULL REFERENCES original(hash),
  text_hash TEXT NOT NULL REFERENCES text(hash),
  blocks TEXT NOT NULL CHECK (json_valid(blocks)),
  words INTEGER NOT NULL,
  provenance TEXT NOT NULL CHECK (json_valid(provenance)),
  problems TEXT NOT NULL CHECK (json_valid(problems)),
  imported_at TEXT NOT NULL
);
CREATE INDEX article_story ON article(story_id);
CREATE INDEX article_outlet ON article(outlet_id);
CREATE INDEX article_text ON article(text_hash);

CREATE TABLE reading (
  article_id TEXT NOT NULL REFERENCES article(id), coder_id TEXT NOT NULL REFERENCES coder(id),
  status TEXT NOT NULL CHECK (status IN ('new', 'in progress', 'done')),
  PRIMARY KEY (article_id, coder_id)
) WITHOUT ROWID;

CREATE TABLE code (
  id TEXT PRIMARY KEY,
  parent_id TEXT REFERENCES code(id),
  kind TEXT NOT NULL, name TEXT NOT NULL, name_key TEXT NOT NULL,
  definition TEXT NOT NULL, color TEXT NOT NULL, key TEXT NOT NULL, position INTEGER NOT NULL
);
CREATE UNIQUE INDEX code_sibling ON code(coalesce(parent_id, ''), name_key);

CREATE TABLE annotation (
  id TEXT PRIMARY KEY,
  article_id TEXT NOT NULL REFERENCES article(id),
  coder_id TEXT NOT NULL REFERENCES coder(id),
  start INTEGER NOT NULL CHECK (start >= 0), "end" INTEGER NOT NULL CHECK ("end" > start),
  exact TEXT NOT NULL, prefix TEXT NOT NULL, suffix TEXT NOT NULL,
  note TEXT NOT NULL, created_at TEXT NOT NULL
);
CREATE INDEX annotation_article ON annotation(article_id, start);
CREATE INDEX annotation_coder ON annotation(coder_id);

CREATE TABLE annotation_code (
  annotation_id TEXT NOT NULL REFERENCES annotation(id), code_id TEXT NOT NULL REFERENCES code(id),
  PRIMARY KEY (annotation_id, code_id)
) WITHOUT ROWID;
CREATE INDEX annotation_code_code ON annotation_code(code_id, annotation_id);

CREATE TABLE annotation_attribute (
  annotation_id TEXT NOT NULL REFERENCES annotation(id), key TEXT NOT NULL, value TEXT NOT NULL,
  PRIMARY KEY (annotation_id, key)
) WITHOUT ROWID;
CREATE INDEX annotation_attribute_value ON annotation_attribute(key, value);

CREATE TABLE change (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  coder TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo', 'base')),
  summary TEXT NOT NULL,
  target INTEGER REFERENCES change(seq),
  undo_next INTEGER, redo_next INTEGER
);
CREATE INDEX change_target ON change(target);
CREATE TABLE change_row (
  change_seq INTEGER NOT NULL REFERENCES change(seq), n INTEGER NOT NULL,
  table_name TEXT NOT NULL, row_key TEXT NOT NULL,
  before TEXT, after TEXT,
  PRIMARY KEY (change_seq, n)
) WITHOUT ROWID;
CREATE TRIGGER change_is_append_only BEFORE UPDATE ON change BEGIN SELECT raise(ABORT, 'the change log is append-only'); END;
CREATE TRIGGER change_is_kept BEFORE DELETE ON change BEGIN SELECT raise(ABORT, 'the change log is append-only'); END;
CREATE TRIGGER change_row_is_append_only BEFORE UPDATE ON change_row BEGIN SELECT raise(ABORT, 'the change log is append-only'); END;
CREATE TRIGGER change_row_is_kept BEFORE DELETE ON change_row BEGIN SELECT raise(ABORT, 'the change log is append-only'); END;

CREATE VIEW article_search_source AS
  SELECT article.number AS rowid, article.headline AS headline, text.content AS body
  FROM article JOIN text ON text.hash = article.text_hash;
CREATE VIRTUAL TABLE article_search USING fts5(
  headline, body, content='article_search_source', tokenize='unicode61 remove_diacritics 2'
);
CREATE TRIGGER article_search_insert AFTER INSERT ON article BEGIN
  INSERT INTO article_search(rowid, headline, body)
    VALUES (new.number, new.headline, (SELECT content FROM text WHERE hash = new.text_hash));
END;
CREATE TRIGGER article_search_delete AFTER DELETE ON article BEGIN
  INSERT INTO article_search(article_search, rowid, headline, body)
    VALUES ('delete', old.number, old.headline, (SELECT content FROM text WHERE hash = old.text_hash));
END;
CREATE TRIGGER article_search_update AFTER UPDATE OF headline, text_hash ON article BEGIN
  INSERT INTO article_search(article_search, rowid, headline, body)
    VALUES ('delete', old.number, old.headline, (SELECT content FROM text WHERE hash = old.text_hash));
  INSERT INTO article_search(rowid, headline, body)
    VALUES (new.number, new.headline, (SELECT content FROM text WHERE hash = new.text_hash));
END;

CREATE VIEW v_code AS
  WITH RECURSIVE tree(id, path, depth) AS (
    SELECT id, replace(replace(name, '\\', '\\\\'), '/', '\\/'), 0 FROM code WHERE parent_id IS NULL
    UNION ALL
    SELECT code.id, tree.path || '/' || replace(replace(code.name, '\\', '\\\\'), '/', '\\/'), tree.depth + 1
    FROM code JOIN tree ON code.parent_id = tree.id
  )
  SELECT code.id AS code_id, tree.path AS code, code.kind, tree.depth, code.definition, code.color, code.key
  FROM code JOIN tree USING (id);
CREATE VIEW v_article AS
  SELECT article.id AS article_id, article.file, article.headline, outlet.name AS outlet, story.name AS story,
    article.published, article.byline, article.origin, article.language, article.url, article.words,
    article.text_hash AS text_sha256, text.content AS text
  FROM article JOIN text ON text.hash = article.text_hash
  LEFT JOIN outlet ON outlet.id = article.outlet_id LEFT JOIN story ON story.id = article.story_id;
CREATE VIEW v_block AS
  SELECT article.id AS article_id, item.key AS block, json_extract(item.value, '$.kind') AS kind,
    json_extract(item.value, '$.start') AS start, json_extract(item.value, '$.end') AS "end",
    json_extract(item.value, '$.included') AS included, json_extract(item.value, '$.reason') AS reason
  FROM article, json_each(article.blocks) AS item;
CREATE VIEW v_excerpt AS
  SELECT annotation.id AS annotation_id, article.id AS article_id, article.headline, outlet.name AS outlet,
    story.name AS story, article.published, v_code.code, v_code.kind, coder.name AS coder,
    annotation.created_at AS created, annotation.start, annotation."end", annotation.exact, annotation.note,
    (SELECT value FROM annotation_attribute WHERE annotation_id = annotation.id AND key = 'speaker') AS speaker,
    (SELECT value FROM annotation_attribute WHERE annotation_id = annotation.id AND key = 'stance') AS stance
  FROM annotation
  JOIN annotation_code ON annotation_code.annotation_id = annotation.id
  JOIN v_code ON v_code.code_id = annotation_code.code_id
  JOIN article ON article.id = annotation.article_id
  JOIN coder ON coder.id = annotation.coder_id
  LEFT JOIN outlet ON outlet.id = article.outlet_id LEFT JOIN story ON story.id = article.story_id;
CREATE VIEW v_change AS
  SELECT seq, at, coder, kind, summary, target FROM change;
`,
}
