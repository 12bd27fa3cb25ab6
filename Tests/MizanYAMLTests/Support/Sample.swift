/// A file with something of everything that is read, in several scripts.
let sample = """
  # A profile.
  mizan: profile/v1
  name: "Marrakech — مراكش"  # with a comment
  'quoted key': 'it''s'
  facts:
    people: 928_850
    area: 230.5
    open: yes
    known: true
    none: ~
    list: [alpha, "b, c", {d: 1}, 'e']
    map: {"x":1, y: [2, 3,], z: }
  notes:
  - plain text
    on two lines

    and a paragraph
  - "double quoted \\u00e9 \\
     folded"
  - |
    literal
      indented

    end
  - >-
    folded
    text

    more
  - - nested
    - 😀: face
      د: dal
  empty:
  last: |+
    kept

  """
