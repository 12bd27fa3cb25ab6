#if XLSX
  internal import CXLSXWriter

  /// The looks of cells.
  struct WorkbookFormats {
    let head: UnsafeMutablePointer<lxw_format>?
    let locked: UnsafeMutablePointer<lxw_format>?
    let input: UnsafeMutablePointer<lxw_format>?
    /// Of what is hidden: it does not reach into the cells beside it.
    let mark: UnsafeMutablePointer<lxw_format>?

    init(_ workbook: UnsafeMutablePointer<lxw_workbook>, isRightToLeft: Bool) {
      func format() -> UnsafeMutablePointer<lxw_format>? {
        let format = workbook_add_format(workbook)
        format_set_text_wrap(format)
        format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
        format_set_border_color(format, 0x767676)
        if isRightToLeft { format_set_reading_order(format, 2) }
        return format
      }
      head = format()
      format_set_bold(head)
      format_set_bg_color(head, 0x00497A)
      format_set_font_color(head, 0xFFFFFF)
      locked = format()
      mark = workbook_add_format(workbook)
      format_set_shrink(mark)
      input = format()
      format_set_unlocked(input)
      format_set_bg_color(input, 0xFFF8E1)
    }
  }

  /// A text as C wants it, for as long as it is lent.
  struct CText {
    private let bytes: [CChar]

    init(_ text: String) { bytes = Array(text.utf8CString) }

    func lend<Value>(_ body: (UnsafeMutablePointer<CChar>?) -> Value) -> Value {
      var bytes = bytes
      return bytes.withUnsafeMutableBufferPointer { body($0.baseAddress) }
    }
  }
#endif
