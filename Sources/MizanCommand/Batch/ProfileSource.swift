internal import MizanCore
private import Synchronization

/// The profiles of a batch, read piece by piece by whichever thread asks for the next.
final class ProfileSource: Sendable {
  /// Some profiles that follow each other.
  struct Piece: Sendable {
    /// From 0.
    let number: Int
    var items: [Item] = []
    /// How many bytes were read for it.
    var bytes = 0
  }

  /// One profile, or a file that cannot be read.
  struct Item: Sendable {
    /// The file, as diagnostics call it.
    let file: String
    let content: Result<ProfileStream.Item, LoadFailure>
  }

  fileprivate struct State: ~Copyable {
    var paths: PathList
    var open: OpenFile?
    var pieces = 0
    var toSkip: Int
  }

  private let state: Mutex<State>

  /// A piece has so many bytes, or so many profiles: enough that handing it out costs nothing beside reading it.
  private static let (bytesOfPiece, itemsOfPiece) = (1 << 17, 512)

  /// - Parameters:
  ///   - paths: the files.
  ///   - skipping: how many profiles are passed over.
  init(_ paths: consuming PathList, skipping: Int = 0) {
    state = Mutex(State(paths: paths, toSkip: skipping))
  }

  /// The next profiles; `nil` at the end, or when the process is asked to end.
  func next() -> Piece? {
    state.withLock { state in
      var piece = Piece(number: state.pieces)
      // A large profile, or many that are passed over, take more than a piece has.
      while piece.items.isEmpty
        || piece.bytes < ProfileSource.bytesOfPiece
          && piece.items.count < ProfileSource.itemsOfPiece
      {
        // Whoever sends one profile and waits for its line gets it.
        if !piece.items.isEmpty, state.open?.wouldWait ?? false { break }
        guard !SignalMask.isEndAskedFor, state.read(into: &piece) else { break }
      }
      guard !piece.items.isEmpty else { return nil }
      state.pieces += 1
      return piece
    }
  }
}

extension ProfileSource.State {
  /// Reads on, or opens the next file; false where there is nothing more.
  fileprivate mutating func read(into piece: inout ProfileSource.Piece) -> Bool {
    guard open != nil else { return openNext(into: &piece) }
    var found: [ProfileStream.Item] = []
    let file = open?.name ?? ""
    switch open?.read(into: &found) {
    case .more(let bytes)?: piece.bytes += bytes
    case .end?: open = nil
    case .failed?, nil:
      open = nil
      add(
        .failure(LoadFailure([Diagnostic(.unreadableFile, file: file)])), of: file, to: &piece)
    }
    for item in found { add(.success(item), of: file, to: &piece) }
    return true
  }

  private mutating func openNext(into piece: inout ProfileSource.Piece) -> Bool {
    switch paths.next() {
    case nil: return false
    case .failure(let failure)?: add(.failure(failure), of: "-", to: &piece)
    case .success(let file)?:
      do throws(LoadFailure) {
        open = try OpenFile(file)
      } catch {
        add(.failure(error), of: file.path, to: &piece)
      }
    }
    return true
  }

  private mutating func add(
    _ content: Result<ProfileStream.Item, LoadFailure>, of file: String,
    to piece: inout ProfileSource.Piece
  ) {
    guard toSkip == 0 else {
      toSkip -= 1
      return
    }
    piece.items.append(ProfileSource.Item(file: file, content: content))
  }
}
